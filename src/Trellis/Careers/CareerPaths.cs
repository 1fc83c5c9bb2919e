namespace Trellis.Careers;

/// <summary>
/// Every position by family and role, a map of them, where I stand among them, and what I would need for each move out
/// of my position.
/// </summary>
public sealed class CareerPaths(AppDb db, Viewer me, PossibleMoves possible)
{
    public sealed record View(
        IReadOnlyList<FamilyView> Families,
        PositionMap? Map,
        CurrentPosition? Here,
        IReadOnlyList<PossibleMove> Moves,
        IReadOnlyList<SharedGap> Shared,
        DateTime? Since,
        string? Search,
        int Total
    );

    public sealed record FamilyView(Id<Framework> Framework, string Key, string Name, IReadOnlyList<RoleView> Roles);

    public sealed record RoleView(string Name, IReadOnlyList<Entry> Positions);

    public sealed record Entry(string Slug, string Title, int? Grade, Track Track, bool IsHere, bool IsTarget);

    public async Task<View> Load(string? search, string? family, CancellationToken ct)
    {
        var sight = db.For(me);
        var positions = await sight
            .Positions.Where(p => p.RetiredAt == null)
            .OrderBy(p => p.Role!.Family!.Order)
            .ThenBy(p => p.Role!.Family!.Name)
            .ThenBy(p => p.Role!.Order)
            .ThenBy(p => p.Order)
            .Select(p => new PositionRow(
                p.Id,
                p.Slug,
                p.Title,
                p.FullName,
                p.Grade,
                p.Track,
                p.FrameworkId,
                p.Role!.Family!.Key,
                p.Role.Family.Name,
                p.Role.Name,
                p.Order
            ))
            .ToListAsync(ct);
        var hereId = await sight
            .EmploymentsToday.Where(e => e.PersonId == me.PersonId)
            .Select(e => e.PositionId)
            .FirstOrDefaultAsync(ct);
        var targets = await sight
            .Targets.Where(t => t.PersonId == me.PersonId)
            .Select(t => t.PositionId)
            .ToListAsync(ct);
        var words = Sought.Key(search);
        var shown = positions.Where(p => words.Length == 0 || Sought.Has($"{p.Family} {p.FullName}", words));
        var families = shown
            .GroupBy(p => (p.Framework, p.FamilyKey, p.Family))
            .Select(f => new FamilyView(
                f.Key.Framework,
                f.Key.FamilyKey,
                f.Key.Family,
                [
                    .. f.GroupBy(p => p.Role)
                        .Select(r => new RoleView(
                            r.Key,
                            [
                                .. r.Select(p => new Entry(
                                    p.Slug,
                                    p.Title,
                                    p.Grade,
                                    p.Track,
                                    p.Id == hereId,
                                    targets.Contains(p.Id)
                                )),
                            ]
                        )),
                ]
            ))
            .ToList();

        var here = positions.Find(p => p.Id == hereId);
        var at = here is null ? null : new CurrentPosition(here.Slug, here.Title, here.FullName);
        var map =
            words.Length > 0 || positions.Count == 0
                ? null
                : await MapDrawing.Draw(sight, positions, here, targets, family, at, ct);
        if (here is null)
            return new(families, map, null, [], [], null, search, positions.Count);
        var (moves, shared, since) = await possible.Load(sight, positions, here, targets, ct);
        return new(families, map, at, moves, shared, since, search, positions.Count);
    }
}
