namespace Trellis.Accounts;

/// <summary>What the sign-in page says to everybody.</summary>
public sealed class SignInView(AppDb db, Viewer me)
{
    /// <param name="IsDemo">Whether this is the demo company: then the page says who can sign in.</param>
    public sealed record View(bool IsDemo);

    public async Task<View> Load(CancellationToken ct) =>
        new(await db.For(me).Organisations.AnyAsync(o => o.IsDemo, ct));
}
