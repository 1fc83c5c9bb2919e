namespace Trellis.Frameworks.Read;

/// <summary>What the frameworks here are called.</summary>
public sealed class FrameworkNames(AppDb db, Viewer me)
{
    public async Task<IReadOnlyList<string>> Load(CancellationToken ct) =>
        await db.For(me).Frameworks.OrderBy(f => f.Name).Select(f => f.Name).ToListAsync(ct);
}
