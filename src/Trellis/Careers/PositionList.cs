namespace Trellis.Careers;

/// <summary>All positions, or those whose name or family contains a text, by family, role and order.</summary>
public sealed class PositionList(AppDb db, Viewer me)
{
    public sealed record Line(
        string Position,
        string Slug,
        string Family,
        string Role,
        string Title,
        string Track,
        int Required
    );

    public async Task<IReadOnlyList<Line>> Load(string? search, CancellationToken ct)
    {
        var words = Sought.Key(search);
        var lines = await db.For(me)
            .Positions.Where(p => p.RetiredAt == null)
            .OrderBy(p => p.Role!.Family!.Order)
            .ThenBy(p => p.Role!.Family!.Name)
            .ThenBy(p => p.Role!.Order)
            .ThenBy(p => p.Order)
            .Select(p => new Line(
                p.FullName,
                p.Slug,
                p.Role!.Family!.Name,
                p.Role.Name,
                p.Title,
                p.Track == Track.Managerial ? "managerial" : "ic",
                p.Expectations.Sum(e => e.Level * e.Weight)
            ))
            .ToListAsync(ct);
        return words.Length == 0 ? lines : lines.FindAll(l => Sought.Has($"{l.Family} {l.Position}", words));
    }
}
