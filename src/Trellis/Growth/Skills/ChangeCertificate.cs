namespace Trellis.Growth.Skills;

/// <summary>Changes a certificate of one's own, as when it was renewed.</summary>
public sealed class ChangeCertificate(AppDb db, Viewer me)
{
    public sealed class Request : CertificateContent;

    public async Task<Result<Done>> Handle(Id<Certificate> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (me.PersonId is not { } person)
            return new Problem.Forbidden();
        var sight = db.For(me);
        if (await sight.Certificates.SingleOrDefaultAsync(c => c.Id == id && c.PersonId == person, ct) is not { } found)
            return new Problem.Missing("This certificate");
        if (await request.Put(found, sight, me.Today, ct) is { } refused)
            return refused;
        db.Record(me, SkillActivity.CertificateChanged, id.ToString(), person);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
