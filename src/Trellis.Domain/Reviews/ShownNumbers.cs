using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>
/// What one release of numbers over people says to its reader. It is made of nothing but the rows that may be shown:
/// totals and agreement leave out what is withheld, so that nothing is found by subtraction.
/// </summary>
/// <param name="Rows">Each group and item, shown or not.</param>
/// <param name="Totals">Each item over the groups that are shown.</param>
/// <param name="Agreements">Of self and manager: together, then group by group, for each scale by itself.</param>
public sealed record ShownNumbers(
    IReadOnlyList<ShownNumbers.Row> Rows,
    IReadOnlyList<ShownNumbers.Total> Totals,
    IReadOnlyList<ShownNumbers.Agreed> Agreements
)
{
    /// <summary>One group in one item.</summary>
    /// <param name="People">How many people are in it, with a level or without one: that is always shown.</param>
    /// <param name="Counts">How many people are at each level, from the lowest; null where that is not shown.</param>
    public sealed record Row(Id<Person> Group, Id<Item> Item, int People, IReadOnlyList<int>? Counts);

    /// <summary>One item over the groups that are shown.</summary>
    /// <param name="People">How many people are in the groups that are shown.</param>
    /// <param name="Counts">How many people are at each level, from the lowest; null where no group is shown.</param>
    public sealed record Total(Id<Item> Item, int People, IReadOnlyList<int>? Counts);

    /// <summary>The agreement of self and manager over all items of one scale.</summary>
    /// <param name="Group">Null for all managers together.</param>
    /// <param name="People">How many people the pairs come from; one person brings several.</param>
    public sealed record Agreed(Id<Person>? Group, int People, Agreement Agreement);

    /// <summary>
    /// The numbers of one release. A group’s agreement is shown from 5 people on; all managers together count the
    /// smaller groups only where these have at least 5 people between them.
    /// </summary>
    public static ShownNumbers Of(IReadOnlyList<KeptRow> release) => Of(release, CountLimits.Teams);

    /// <summary>The same, with what protects people as an argument.</summary>
    internal static ShownNumbers Of(IReadOnlyList<KeptRow> release, CountLimits limits) =>
        new(
            [.. release.Select(k => Of(k.Row, IsShown(k)))],
            [
                .. release
                    .GroupBy(k => k.Row.Item)
                    .Select(item =>
                        Together(item.Key, [.. item.Where(k => IsShown(k) || !limits.TotalsOfShown).Select(k => k.Row)])
                    ),
            ],
            [
                .. release
                    .Where(k => k.Agreement == CountOutcome.Shown)
                    .GroupBy(k => k.Row.Scale, k => k.Row)
                    .OrderBy(scale => scale.Key)
                    .SelectMany(scale => OfScale([.. scale], limits.AgreementPeople)),
            ]
        );

    private static bool IsShown(KeptRow kept) => kept.Counts == CountOutcome.Shown;

    private static Row Of(CountRow row, bool isShown) =>
        new(row.Group, row.Item, row.People.Count, isShown ? row.Counts() : null);

    private static Total Together(Id<Item> item, List<CountRow> rows) =>
        new(
            item,
            rows.Sum(r => r.People.Count),
            rows.Select(r => r.Counts())
                .Aggregate(
                    (IReadOnlyList<int>?)null,
                    (sum, counts) => sum is null ? counts : [.. sum.Zip(counts, (a, b) => a + b)]
                )
        );

    private static IEnumerable<Agreed> OfScale(List<CountRow> rows, int least)
    {
        var groups = rows.GroupBy(r => r.Group).Select(g => (g.Key, Rows: g.ToList())).ToList();
        var large = groups.Where(g => People(g.Rows) >= least).ToList();
        var small = groups.Except(large).SelectMany(g => g.Rows).ToList();
        List<CountRow> together = [.. large.SelectMany(g => g.Rows), .. People(small) >= least ? small : []];
        if (together.Count > 0)
            yield return new(null, People(together), Over(together));
        foreach (var (group, its) in large)
            yield return new(group, People(its), Over(its));
    }

    private static int People(List<CountRow> rows) =>
        rows.SelectMany(r => r.People.Where(p => p.Value.IsPair).Select(p => p.Key)).Distinct().Count();

    private static Agreement Over(List<CountRow> rows) =>
        Agreement.Of(
            rows.SelectMany(r => r.People.Values).Where(p => p.IsPair).Select(p => (p.Self!.Value, p.Level!.Value)),
            rows[0].Scale
        );
}
