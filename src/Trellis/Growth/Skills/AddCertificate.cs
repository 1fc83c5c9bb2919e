namespace Trellis.Growth.Skills;

/// <summary>Adds a certificate of one's own. A form that is sent twice adds one.</summary>
public sealed class AddCertificate(AppDb db, Viewer me)
{
    public sealed class Request : CertificateContent;

    public Task<Result<Id<Certificate>>> Handle(Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Add(request, ct), ct);

    private async Task<Result<Id<Certificate>>> Add(Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (me.PersonId is not { } person)
            return new Problem.Forbidden();
        var sight = db.For(me);
        var added = new Certificate { PersonId = person, Name = "" };
        if (await request.Put(added, sight, me.Today, ct) is { } refused)
            return refused;
        var mine = sight.Certificates.Where(c => c.PersonId == person);
        var same = await mine.Where(c =>
                c.Name == added.Name
                && c.Issuer == added.Issuer
                && c.Number == added.Number
                && c.IssuedOn == added.IssuedOn
                && c.ExpiresOn == added.ExpiresOn
            )
            .Select(c => (Id<Certificate>?)c.Id)
            .FirstOrDefaultAsync(ct);
        if (same is { } there)
            return there;
        if (await mine.CountAsync(ct) >= CertificateRules.MostOfOne)
            return new Problem.Refused(
                "certificate.many",
                $"You have {CertificateRules.MostOfOne} certificates here. Remove one first."
            );
        db.Add(added);
        db.Record(me, SkillActivity.CertificateAdded, added.Id.ToString(), person);
        return await db.Save(ct) is { } problem ? problem : added.Id;
    }
}
