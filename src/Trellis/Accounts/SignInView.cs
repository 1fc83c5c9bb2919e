namespace Trellis.Accounts;

/// <summary>What the sign-in page says to everybody.</summary>
public sealed class SignInView(AppDb db, Viewer me)
{
    /// <param name="IsDemo">Whether this is the demo company: then the page says who can sign in.</param>
    /// <param name="Logo">The hash of the organisation's logo; null where it has none.</param>
    public sealed record View(bool IsDemo, string Organisation, string? Logo);

    public async Task<View> Load(CancellationToken ct)
    {
        var sight = db.For(me);
        return await sight
                .Organisations.OrderBy(o => o.Id)
                .Select(o => new View(
                    o.IsDemo,
                    o.Name,
                    sight.Logos.Where(l => l.OrganisationId == o.Id).Select(l => l.Hash).FirstOrDefault()
                ))
                .FirstOrDefaultAsync(ct)
            ?? new(IsDemo: false, "", Logo: null);
    }
}
