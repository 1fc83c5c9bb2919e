using Trellis.Domain.Kernel;

namespace Trellis.Domain.Assessments;

/// <summary>What an item is.</summary>
public enum ItemKind
{
    Competency,
    Skill,
}

/// <summary>What a position asks of one item.</summary>
/// <param name="Required">The rank of the level, from 1.</param>
/// <param name="Weight">How much it counts, from 1.</param>
public readonly record struct Requirement<TKey>(TKey Key, string Name, ItemKind Kind, int Required, int Weight)
    where TKey : notnull;

/// <summary>One item of a gap. <paramref name="HeldLevel"/> is null (not zero) if nobody has assessed it.</summary>
public readonly record struct GapLine<TKey>(
    TKey Key,
    string Name,
    ItemKind Kind,
    int? HeldLevel,
    int Required,
    int Weight
)
    where TKey : notnull
{
    /// <summary>max(0, required − held); null if the held level is unknown.</summary>
    public int? Deficit => HeldLevel is { } held ? Math.Max(0, Required - held) : null;

    /// <summary>max(0, held − required); shown apart, and never set against a deficit elsewhere.</summary>
    public int? Surplus => HeldLevel is { } held ? Math.Max(0, held - Required) : null;
}

/// <summary>How a person's items stand, counted: what a screen shows in place of a percentage.</summary>
public readonly record struct Tally(int Met, int Near, int Further, int Unknown)
{
    /// <summary>Items with a known level.</summary>
    public int Assessed => Met + Near + Further;

    /// <summary>All items.</summary>
    public int Total => Assessed + Unknown;
}

/// <summary>The gap to a position, item by item, most needed first, with its sums over the assessed items.</summary>
/// <param name="Required">Σ weight × required over assessed items.</param>
/// <param name="Deficit">Σ weight × deficit over assessed items.</param>
/// <param name="Assessed">Items with a known level.</param>
/// <param name="Of">All items the position asks for.</param>
public sealed record Gap<TKey>(IReadOnlyList<GapLine<TKey>> Lines, long Required, long Deficit, int Assessed, int Of)
    where TKey : notnull
{
    /// <summary>
    /// 1 − deficit / required over the assessed items; no value where nothing is assessed or asked. Print it with the
    /// coverage.
    /// </summary>
    public Fraction? Readiness => Required == 0 ? null : new Fraction(Required - Deficit, Required);
}

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
