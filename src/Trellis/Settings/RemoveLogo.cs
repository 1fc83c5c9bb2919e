namespace Trellis.Settings;

/// <summary>Takes the logo of the organisation away: its name stands in its place again.</summary>
public sealed class RemoveLogo(AppDb db, Viewer me)
{
    public async Task<Result<Done>> Handle(CancellationToken ct)
    {
        if (!Can.RunOrganisation(me))
            return new Problem.Forbidden();
        if (await db.For(me).Logos.OrderBy(l => l.OrganisationId).FirstOrDefaultAsync(ct) is not { } logo)
            return Done.It;
        db.Remove(logo);
        db.Record(me, SettingsActivity.LogoRemoved, logo.OrganisationId.ToString());
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
