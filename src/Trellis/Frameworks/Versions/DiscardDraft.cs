namespace Trellis.Frameworks.Versions;

/// <summary>Throws the draft away. What is published stays as it is.</summary>
public sealed class DiscardDraft(AppDb db, Viewer me)
{
    public async Task<Result<Done>> Handle(Id<Framework> id, CancellationToken ct)
    {
        if (!me.EditsFramework)
            return new Problem.Forbidden();
        if (
            await db.For(me)
                .FrameworkVersions.SingleOrDefaultAsync(v => v.FrameworkId == id && v.PublishedAt == null, ct)
            is not { } draft
        )
            return new Problem.Missing("A draft");
        if (
            draft.BasedOn == 0
            && await db.For(me).Frameworks.SingleOrDefaultAsync(f => f.Id == id && f.InForce == 0, ct) is { } unborn
        )
            db.Remove(unborn);
        db.Remove(draft);
        db.Record(me, FrameworkActivity.DraftDiscarded, id.ToString(), detail: $"Version {draft.Number}");
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
