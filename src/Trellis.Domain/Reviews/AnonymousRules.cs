using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>When and how anonymous feedback is released.</summary>
public static class AnonymousRules
{
    /// <summary>Fewest coworkers who are asked, who answer, and who give a level in what is shown.</summary>
    public const int Least = 4;

    /// <summary>
    /// Anonymous feedback is released once, when feedback closes, if at least 4 were asked and at least 4 answered:
    /// counts by level for each competency in which at least 4 gave a level, not all the same, and the texts in shuffled
    /// order. With fewer there is no release at all: null. Counts follow <see cref="CountRules"/>, so that the
    /// release of another year takes nothing away from it.
    /// </summary>
    /// <param name="about">Whom the feedback is about.</param>
    /// <param name="scales">The competencies that were asked about, each with the levels of its scale.</param>
    /// <param name="earlier">What was kept of earlier releases about the same person.</param>
    /// <param name="below">A random whole number from 0 to below the one that is given.</param>
    /// <returns>What is read, and what is kept of it on the server.</returns>
    public static (AnonymousRelease Release, IReadOnlyList<KeptRow> Kept)? Release(
        Id<Person> about,
        int asked,
        IReadOnlyDictionary<Id<Item>, int> scales,
        IReadOnlyList<AnonymousAnswer> answers,
        IReadOnlyList<KeptRow> earlier,
        Func<int, int> below
    ) => Release(about, asked, scales, answers, earlier, below, CountLimits.Anonymous);

    /// <summary>The same, with what protects people as an argument.</summary>
    internal static (AnonymousRelease Release, IReadOnlyList<KeptRow> Kept)? Release(
        Id<Person> about,
        int asked,
        IReadOnlyDictionary<Id<Item>, int> scales,
        IReadOnlyList<AnonymousAnswer> answers,
        IReadOnlyList<KeptRow> earlier,
        Func<int, int> below,
        CountLimits limits
    )
    {
        if (asked < limits.People || answers.Count < limits.People)
            return null;
        var kept = CountRules.Release(
            scales.Select(item => RowOf(about, item.Key, item.Value, answers)),
            new HashSet<Id<Person>>(),
            earlier,
            limits
        );
        var release = new AnonymousRelease(
            [.. ShownNumbers.Of(kept, limits).Rows.Select(r => new AnonymousRelease.Row(r.Item, r.Counts))],
            answers
                .SelectMany(a => a.Texts)
                .Where(t => !string.IsNullOrWhiteSpace(t.Text))
                .GroupBy(t => t.Field, t => t.Text.Trim())
                .OrderBy(field => field.Key)
                .ToDictionary(field => field.Key, IReadOnlyList<string> (field) => Shuffled(field, below))
        );
        return (release, kept);
    }

    private static CountRow RowOf(Id<Person> about, Id<Item> item, int scale, IReadOnlyList<AnonymousAnswer> answers) =>
        new(
            about,
            item,
            scale,
            answers.ToDictionary(
                a => a.Writer,
                a => new CountedLevel(a.Levels.TryGetValue(item, out var level) ? level : null)
            )
        );

    /// <summary>Sorted first, so that not even a poor shuffle keeps the order in which they came.</summary>
    private static string[] Shuffled(IEnumerable<string> texts, Func<int, int> below)
    {
        var order = texts.Order(StringComparer.Ordinal).ToArray();
        for (var last = order.Length - 1; last > 0; last--)
        {
            var other = below(last + 1);
            (order[last], order[other]) = (order[other], order[last]);
        }
        return order;
    }
}
