using Trellis.Assessments;
using Trellis.Frameworks.Read;

namespace Trellis.Careers;

/// <summary>
/// Every position by family and role, a map of them, where I stand among them, and what I would need for each move out
/// of my position.
/// </summary>
public sealed class CareerPaths(AppDb db, Viewer me)
{
    public sealed record View(
        IReadOnlyList<FamilyView> Families,
        Map? Map,
        Here? Here,
        IReadOnlyList<MoveView> Moves,
        IReadOnlyList<SharedGap> Shared,
        DateTime? Since,
        string? Search,
        int Total
    );

    public sealed record FamilyView(Id<Framework> Framework, string Key, string Name, IReadOnlyList<RoleView> Roles);

    public sealed record RoleView(string Name, IReadOnlyList<Entry> Positions);

    public sealed record Entry(string Slug, string Title, int? Grade, Track Track, bool IsHere, bool IsTarget);

    public sealed record Here(string Slug, string Title, string FullName);

    public sealed record MoveView(
        string Slug,
        string Title,
        MoveKind? Kind,
        int? Grade,
        Track Track,
        int Shared,
        bool IsTarget,
        Tally Tally,
        IReadOnlyList<Need> Needs
    );

    /// <summary>An item of which somebody has less than a position asks for.</summary>
    public sealed record Need(Id<Item> Item, string Name, int Levels, string LevelName);

    /// <summary>
    /// A gap that several positions share: growing it to the highest level that they ask for helps with all of them.
    /// </summary>
    public sealed record SharedGap(string Name, string LevelName, IReadOnlyList<string> Positions);

    /// <summary>
    /// The map of one framework, or of one family of it where it has many positions: columns, rows from the bottom,
    /// places and ways.
    /// </summary>
    public sealed record Map(
        IReadOnlyList<string> Columns,
        IReadOnlyList<string> Rows,
        bool Graded,
        IReadOnlyList<Place> Places,
        IReadOnlyList<Way> Ways,
        Here? Here,
        string Source,
        IReadOnlyList<(string Key, string Name)> Choices,
        string? Chosen
    );

    public sealed record Place(string Slug, string Title, Track Track, int Column, int Row, bool IsHere, bool IsTarget);

    public sealed record Way(string From, string To, bool FromHere);

    /// <summary>A map of more positions than this shows one family at a time.</summary>
    public const int WholeMap = 60;

    private sealed record Row(
        Id<Position> Id,
        string Slug,
        string Title,
        string FullName,
        int? Grade,
        Track Track,
        Id<Framework> Framework,
        string FamilyKey,
        string Family,
        string Role,
        int Order
    );

    public async Task<View> Load(string? search, string? family, CancellationToken ct)
    {
        var sight = db.For(me);
        var positions = await sight
            .Positions.Where(p => p.RetiredAt == null)
            .OrderBy(p => p.Role!.Family!.Order)
            .ThenBy(p => p.Role!.Family!.Name)
            .ThenBy(p => p.Role!.Order)
            .ThenBy(p => p.Order)
            .Select(p => new Row(
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
        var words = Names.Key(search);
        var shown = positions.Where(p =>
            words.Length == 0 || Names.Key($"{p.Family} {p.FullName}").Contains(words, StringComparison.Ordinal)
        );
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
        var at = here is null ? null : new Here(here.Slug, here.Title, here.FullName);
        var map =
            words.Length > 0 || positions.Count == 0
                ? null
                : await Draw(sight, positions, here, targets, family, at, ct);
        if (here is null)
            return new(families, map, null, [], [], null, search, positions.Count);
        var (moves, shared, since) = await Moves(sight, positions, here, targets, ct);
        return new(families, map, at, moves, shared, since, search, positions.Count);
    }

    private static async Task<Map> Draw(
        Sight sight,
        List<Row> positions,
        Row? here,
        List<Id<Position>> targets,
        string? family,
        Here? at,
        CancellationToken ct
    )
    {
        var framework = here?.Framework ?? positions[0].Framework;
        var all = positions.FindAll(p => p.Framework == framework);
        var name = await sight
            .Frameworks.Where(f => f.Id == framework)
            .Select(f => new
            {
                f.Name,
                f.InForce,
                f.Notice,
            })
            .SingleAsync(ct);
        var choices = all.Select(p => (p.FamilyKey, p.Family)).Distinct().ToList();
        var chosen =
            choices.Exists(c => c.FamilyKey == family) ? family
            : all.Count > WholeMap ? here?.FamilyKey ?? choices[0].FamilyKey
            : null;
        var drawn = chosen is null ? all : all.FindAll(p => p.FamilyKey == chosen);
        var columns = drawn.Select(p => chosen is null ? p.Family : p.Role).Distinct().ToList();
        // Where no grade is named, the order within the role is all that is known.
        var graded = drawn.Exists(p => p.Grade is not null);
        var steps = drawn
            .GroupBy(p => (p.FamilyKey, p.Role))
            .SelectMany(r => r.OrderBy(p => p.Order).Select((p, i) => (p.Id, Step: i + 1)))
            .ToDictionary(p => p.Id, p => p.Step);
        int Height(Row p) => graded ? p.Grade ?? 0 : steps[p.Id];
        var rows = drawn.Select(Height).Distinct().Order().ToList();
        var slugs = drawn.ToDictionary(p => p.Id, p => p.Slug);
        var moves = await sight
            .Moves.Where(m => m.FrameworkId == framework)
            .Select(m => new { m.FromId, m.ToId })
            .ToListAsync(ct);
        return new(
            columns,
            [
                .. rows.Select(r =>
                    graded
                        ? r == 0
                            ? "No grade"
                            : $"Grade {r}"
                        : $"Step {r}"
                ),
            ],
            graded,
            [
                .. drawn.Select(p => new Place(
                    p.Slug,
                    p.Title,
                    p.Track,
                    columns.IndexOf(chosen is null ? p.Family : p.Role),
                    rows.IndexOf(Height(p)),
                    p.Id == here?.Id,
                    targets.Contains(p.Id)
                )),
            ],
            [
                .. moves
                    .Where(m => slugs.ContainsKey(m.FromId) && slugs.ContainsKey(m.ToId))
                    .Select(m => new Way(slugs[m.FromId], slugs[m.ToId], m.FromId == here?.Id)),
            ],
            at,
            $"{name.Name}, version {name.InForce}. {name.Notice}".TrimEnd(),
            choices,
            chosen
        );
    }

    private async Task<(IReadOnlyList<MoveView> Moves, IReadOnlyList<SharedGap> Shared, DateTime? Since)> Moves(
        Sight sight,
        List<Row> positions,
        Row here,
        List<Id<Position>> targets,
        CancellationToken ct
    )
    {
        var ways = await sight
            .Moves.Where(m => m.FromId == here.Id)
            .ToDictionaryAsync(m => m.ToId, m => (MoveKind?)m.Kind, ct);
        foreach (var target in targets.Where(t => t != here.Id))
            ways.TryAdd(target, null);
        var asked = await sight.Requirements([.. ways.Keys, here.Id], ct);
        var have = asked[here.Id].ToDictionary(r => r.Key, r => r.Required);
        // From where the person stands, as soon as anything is assessed; until then from what their position asks for.
        var standings = await Standings.Of(sight, [me.PersonId!.Value], ct);
        var since = standings.Values.Max(s => s.Own?.SubmittedAt);
        var gaps = ways.Keys.ToDictionary(
            to => to,
            to =>
                since is null
                    ? GapAnalysis.Between(have, asked[to].ToList())
                    : GapAnalysis.Of(
                        asked[to].ToList(),
                        id => standings.GetValueOrDefault((me.PersonId.Value, id))?.Own?.Rated.Level
                    )
        );
        var facts = await ItemFacts.Of(
            sight,
            [.. gaps.Values.SelectMany(g => g.Lines).Where(l => l.Deficit > 0).Select(l => l.Key).Distinct()],
            ct
        );

        List<MoveView> moves =
        [
            .. positions
                .Where(p => ways.ContainsKey(p.Id))
                .Select(p => new MoveView(
                    p.Slug,
                    p.Title,
                    ways[p.Id],
                    p.Grade,
                    p.Track,
                    asked[p.Id].Count(r => have.ContainsKey(r.Key)),
                    targets.Contains(p.Id),
                    GapAnalysis.Count(gaps[p.Id].Lines),
                    [
                        .. gaps[p.Id]
                            .Lines.Where(l => l.Deficit > 0 && facts.ContainsKey(l.Key))
                            .Select(l => new Need(l.Key, l.Name, l.Deficit!.Value, facts[l.Key].LevelName(l.Required))),
                    ]
                ))
                .OrderByDescending(m => m.IsTarget)
                .ThenBy(m => m.Kind),
        ];
        // What several chosen targets share; with fewer than two, what the possible moves do.
        var titles = positions.ToDictionary(p => p.Id, p => p.Title);
        var among =
            targets.Count(gaps.ContainsKey) >= 2
                ? [.. targets.Where(gaps.ContainsKey)]
                : gaps.Keys.Where(titles.ContainsKey).ToList();
        var shared = among
            .SelectMany(to =>
                gaps[to].Lines.Where(l => l.Deficit > 0 && facts.ContainsKey(l.Key)).Select(l => (To: to, Line: l))
            )
            .GroupBy(x => x.Line.Key)
            .Where(g => g.Count() > 1)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.First().Line.Name, StringComparer.Ordinal)
            .Take(3)
            .Select(g => new SharedGap(
                g.First().Line.Name,
                facts[g.Key].LevelName(g.Max(x => x.Line.Required)),
                [.. g.Select(x => titles[x.To])]
            ))
            .ToList();
        return (moves, shared, since);
    }
}
