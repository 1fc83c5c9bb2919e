namespace Trellis.Growth.Skills;

/// <summary>Removes a certificate of one's own.</summary>
public sealed class RemoveCertificate(AppDb db, Viewer me)
{
    public async Task<Result<Done>> Handle(Id<Certificate> id, CancellationToken ct)
    {
        if (me.PersonId is not { } person)
            return new Problem.Forbidden();
        var found = await db.For(me).Certificates.SingleOrDefaultAsync(c => c.Id == id && c.PersonId == person, ct);
        if (found is null)
            return new Problem.Missing("This certificate");
        db.Remove(found);
        db.Record(me, SkillActivity.CertificateRemoved, id.ToString(), person);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
