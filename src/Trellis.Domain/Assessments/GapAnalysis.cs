namespace Trellis.Domain.Assessments;

/// <summary>Gap and readiness: the arithmetic of product.md §3.</summary>
public static class GapAnalysis
{
    /// <summary>
    /// gap(item) = max(0, required − held) per item the position asks for; unknown items stay out of the sums.
    /// Lines with a deficit come first, by deficit descending, then name (ordinal); the rest follow by name.
    /// </summary>
    public static Gap<TKey> Of<TKey>(IReadOnlyCollection<Requirement<TKey>> asked, Func<TKey, int?> held)
        where TKey : notnull
    {
        var lines = new List<GapLine<TKey>>(asked.Count);
        long required = 0,
            deficit = 0;
        var assessed = 0;
        foreach (var ask in asked)
        {
            var line = new GapLine<TKey>(ask.Key, ask.Name, ask.Kind, held(ask.Key), ask.Required, ask.Weight);
            lines.Add(line);
            if (line.Deficit is not { } missing)
                continue;
            assessed++;
            required += (long)ask.Weight * ask.Required;
            deficit += (long)ask.Weight * missing;
        }
        lines.Sort(MostNeededFirst);
        return new(lines, required, deficit, assessed, asked.Count);
    }

    /// <summary>
    /// The gap between two positions: every item is known, and one that the from-position does not ask for counts 0.
    /// </summary>
    public static Gap<TKey> Between<TKey>(
        IReadOnlyDictionary<TKey, int> from,
        IReadOnlyCollection<Requirement<TKey>> to
    )
        where TKey : notnull => Of(to, key => from.GetValueOrDefault(key));

    /// <summary>
    /// Counts items met, one level away, further away, and unknown. No average and no rank of people.
    /// </summary>
    public static Tally Count<TKey>(IEnumerable<GapLine<TKey>> lines)
        where TKey : notnull
    {
        int met = 0,
            near = 0,
            further = 0,
            unknown = 0;
        foreach (var line in lines)
        {
            switch (line.Deficit)
            {
                case null:
                    unknown++;
                    break;
                case 0:
                    met++;
                    break;
                case 1:
                    near++;
                    break;
                default:
                    further++;
                    break;
            }
        }
        return new(met, near, further, unknown);
    }

    /// <summary>
    /// Positions by readiness from one position, nearest first, compared exactly, then by name (ordinal). Those that
    /// ask for nothing have no readiness and are left out.
    /// </summary>
    public static IReadOnlyList<(TPosition Position, Gap<TKey> Gap)> Nearest<TPosition, TKey>(
        IReadOnlyDictionary<TKey, int> from,
        IEnumerable<(TPosition Position, string Name, IReadOnlyCollection<Requirement<TKey>> Asked)> others
    )
        where TKey : notnull =>
        [
            .. others
                .Select(o => (o.Position, o.Name, Gap: Between(from, o.Asked)))
                .Where(o => o.Gap.Readiness is not null)
                .OrderByDescending(o => o.Gap.Readiness!.Value)
                .ThenBy(o => o.Name, StringComparer.Ordinal)
                .Select(o => (o.Position, o.Gap)),
        ];

    private static int MostNeededFirst<TKey>(GapLine<TKey> a, GapLine<TKey> b)
        where TKey : notnull
    {
        var byDeficit = (b.Deficit ?? 0).CompareTo(a.Deficit ?? 0);
        return byDeficit != 0 ? byDeficit : string.CompareOrdinal(a.Name, b.Name);
    }
}
