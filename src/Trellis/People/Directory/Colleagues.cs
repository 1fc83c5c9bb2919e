namespace Trellis.People.Directory;

/// <summary>Colleagues by name, position or team, a page at a time, for everybody who is signed in.</summary>
public sealed class Colleagues(AppDb db, Viewer me)
{
    public const int PageSize = 50;

    /// <param name="Search">What was looked for; null for everybody.</param>
    public sealed record View(IReadOnlyList<Line> Lines, int Total, int Page, int Pages, string? Search);

    /// <param name="Manager">Who leads them, and so whose team they are in; null for nobody.</param>
    /// <param name="Reports">How many report to them.</param>
    public sealed record Line(
        Id<Person> Id,
        string Name,
        string? Position,
        Id<Person>? ManagerId,
        string? Manager,
        int Reports
    );

    /// <param name="search">A part of a name, of a position, or of the name of a manager.</param>
    /// <param name="page">From 1.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<View> Load(string? search, int page, CancellationToken ct)
    {
        var sight = db.For(me);
        var found = sight.Colleagues;
        var key = Sought.Key(search);
        if (key.Length > 0)
        {
            var positions = await Positions(key, ct);
            found = found.Where(c =>
                c.NameKey.Contains(key)
                || (c.PositionId != null && positions.Contains(c.PositionId.Value))
                || (c.ManagerId != null && c.ManagerKey!.Contains(key))
            );
        }
        var total = await found.CountAsync(ct);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var shown = await found
            .OrderBy(c => c.NameKey)
            .ThenBy(c => c.PersonId)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(ct);
        var reports = await Reports(db.For(me), shown.ConvertAll(c => c.PersonId), ct);
        return new(
            shown.ConvertAll(c => Of(c, reports)),
            total,
            page,
            pages,
            Names.Tidy(search) is { Length: > 0 } words ? words : null
        );
    }

    internal static Line Of(Colleague colleague, IReadOnlyDictionary<Id<Person>, int> reports) =>
        new(
            colleague.PersonId,
            colleague.Name,
            colleague.Position,
            colleague.ManagerId,
            colleague.Manager,
            reports.GetValueOrDefault(colleague.PersonId)
        );

    /// <summary>How many report to each of some people.</summary>
    internal static async Task<Dictionary<Id<Person>, int>> Reports(
        Sight sight,
        List<Id<Person>> people,
        CancellationToken ct
    ) =>
        await sight
            .Colleagues.Where(c => c.ManagerId != null && people.Contains(c.ManagerId.Value))
            .GroupBy(c => c.ManagerId!.Value)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    /// <summary>Positions are few, so their names are compared here.</summary>
    private async Task<List<Id<Position>>> Positions(string key, CancellationToken ct) =>
        (await db.For(me).Positions.Select(p => new { p.Id, p.FullName }).ToListAsync(ct))
            .Where(p => Sought.Has(p.FullName, key))
            .Select(p => p.Id)
            .ToList();
}
