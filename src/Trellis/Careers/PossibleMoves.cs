using Trellis.Assessments;
using Trellis.Frameworks.Read;

namespace Trellis.Careers;

/// <summary>
/// What the viewer would need for each move out of their position and for each target, and which gaps these share.
/// </summary>
public sealed class PossibleMoves(Viewer me)
{
    internal async Task<(IReadOnlyList<PossibleMove> Moves, IReadOnlyList<SharedGap> Shared, DateTime? Since)> Load(
        Sight sight,
        List<PositionRow> positions,
        PositionRow here,
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

        List<PossibleMove> moves =
        [
            .. positions
                .Where(p => ways.ContainsKey(p.Id))
                .Select(p => new PossibleMove(
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
