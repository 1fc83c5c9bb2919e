namespace Trellis.Growth.Evidence;

/// <summary>Removes a piece of one's own evidence, also from the ratings that it is attached to. Its source stays.</summary>
public sealed class RemoveEvidence(AppDb db, Viewer me)
{
    public async Task<Result<Done>> Handle(Id<EvidenceItem> id, CancellationToken ct)
    {
        if (await db.For(me).Evidence.SingleOrDefaultAsync(e => e.Id == id, ct) is not { } evidence)
            return new Problem.Missing("This evidence");
        db.Remove(evidence);
        db.Record(me, EvidenceActivity.Removed, id.ToString(), evidence.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
