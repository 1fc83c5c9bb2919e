using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>
/// Which numbers over people may be shown to a reader, so that nothing shown, at whatever time, together with what was
/// withheld, tells them one person’s level. Why this is so: docs/decisions/0049-numbers-over-few-people.md.
/// </summary>
public static class CountRules
{
    /// <summary>
    /// A row is released to a reader once. It is shown where the reader knows nobody’s level in it, at least 3 of its
    /// people were never counted for them before, and every piece into which the rows shown to them cut each other has
    /// at least 3 people with levels that are not all equal. Whoever was in a row that was withheld for its levels is not
    /// counted again.
    /// </summary>
    /// <param name="rows">The rows of one day; they are taken in the order of group and item.</param>
    /// <param name="known">The reader, and everybody whose level the reader may read by name.</param>
    /// <param name="earlier">Everything that was released to this reader before.</param>
    public static IReadOnlyList<KeptRow> Release(
        IEnumerable<CountRow> rows,
        IReadOnlySet<Id<Person>> known,
        IReadOnlyList<KeptRow> earlier
    ) => Release(rows, known, earlier, CountLimits.Teams);

    /// <summary>The same, with what protects people as an argument.</summary>
    internal static IReadOnlyList<KeptRow> Release(
        IEnumerable<CountRow> rows,
        IReadOnlySet<Id<Person>> known,
        IReadOnlyList<KeptRow> earlier,
        CountLimits limits
    )
    {
        var history = new CountHistory(limits.Remembers ? earlier : []);
        List<KeptRow> released = [];
        foreach (var row in rows.OrderBy(r => r.Group.Value).ThenBy(r => r.Item.Value))
        {
            var kept = Judge(row, known, history, limits);
            released.Add(kept);
            history.Add(kept);
        }
        return released;
    }

    private static KeptRow Judge(CountRow row, IReadOnlySet<Id<Person>> known, CountHistory history, CountLimits limits)
    {
        var touching = history.Touching(row);
        List<CountRow> shown = [.. touching.Where(k => k.Counts == CountOutcome.Shown).Select(k => k.Row)];
        List<CountRow> agreeing = [.. touching.Where(k => k.Agreement == CountOutcome.Shown).Select(k => k.Row)];
        var pieces = limits.CutsPieces
            ? history.Pieces(row, shown)
            :
            [
                [.. row.People.Keys],
            ];
        if (
            (limits.WithholdsKnown && row.People.Keys.Any(known.Contains))
            || (limits.RetiresWithheld && touching.Exists(k => k.Counts == CountOutcome.WithheldForLevels))
            || (limits.NeedsNewPeople && row.People.Keys.All(p => shown.Exists(r => r.People.ContainsKey(p))))
            || row.People.Count < limits.People
            || pieces.Exists(p => p.Count < limits.People)
        )
            return new(row, CountOutcome.Withheld, CountOutcome.Withheld);
        if (!Mixed([.. shown, row], pieces, [Level], limits) || !Mixed(agreeing, pieces, [PairSelf, PairLevel], limits))
            return new(row, CountOutcome.WithheldForLevels, CountOutcome.Withheld);

        if (touching.Exists(k => k.Agreement == CountOutcome.WithheldForLevels))
            return new(row, CountOutcome.Shown, CountOutcome.Withheld);
        var agrees = !limits.WithholdsEqualSelves || Mixed([row], pieces, [PairSelf, PairLevel], limits);
        return new(row, CountOutcome.Shown, agrees ? CountOutcome.Shown : CountOutcome.WithheldForLevels);
    }

    private static int? Level(CountedLevel counted) => counted.Level;

    private static int? PairSelf(CountedLevel counted) => counted.IsPair ? counted.Self : null;

    private static int? PairLevel(CountedLevel counted) => counted.IsPair ? counted.Level : null;

    /// <summary>Whether in each of the rows each piece has enough people with levels, and these are not all equal.</summary>
    private static bool Mixed(
        List<CountRow> rows,
        List<List<Id<Person>>> pieces,
        Func<CountedLevel, int?>[] whats,
        CountLimits limits
    ) =>
        rows.TrueForAll(row =>
            pieces
                .Where(piece => piece.TrueForAll(row.People.ContainsKey))
                .All(piece =>
                    Array.TrueForAll(
                        whats,
                        what =>
                        {
                            List<int?> given = [.. piece.Select(p => what(row.People[p])).Where(l => l is not null)];
                            return given.Count >= limits.People
                                && (!limits.WithholdsEqual || given.Exists(l => l != given[0]));
                        }
                    )
                )
        );
}
