using Trellis.Domain.Kernel;

namespace Trellis.Domain.Reviews;

/// <summary>
/// How far two views of the same items agree: pairs of levels on one ordinal scale, counted. A description, neither a
/// test nor a mark: two people can agree and both be wrong.
/// </summary>
public sealed class Agreement
{
    /// <summary>Pairs by self level and manager level.</summary>
    private readonly long[,] _counts;

    private Agreement(long[,] counts) => _counts = counts;

    /// <summary>The agreement of pairs of levels on a scale of so many levels, from 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A level is not of the scale.</exception>
    public static Agreement Of(IEnumerable<(int Self, int Manager)> pairs, int levels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 1);
        var counts = new long[levels, levels];
        foreach (var (self, manager) in pairs)
        {
            if (self < 1 || self > levels || manager < 1 || manager > levels)
                throw new ArgumentOutOfRangeException(nameof(pairs), $"{self} and {manager} are not in 1 to {levels}.");
            counts[self - 1, manager - 1]++;
        }
        return new(counts);
    }

    /// <summary>Levels of the scale.</summary>
    public int Levels => _counts.GetLength(0);

    /// <summary>Pairs: n, always shown with what follows.</summary>
    public long Pairs => Sum((_, _) => 1);

    /// <summary>Pairs of the same level: exact agreement.</summary>
    public long Same => Sum((self, manager) => self == manager ? 1 : 0);

    /// <summary>Pairs at most one level apart, those of the same level included.</summary>
    public long WithinOne => Sum((self, manager) => Math.Abs(self - manager) <= 1 ? 1 : 0);

    /// <summary>The mean weight of the pairs, from 0 to 1; null without pairs.</summary>
    public Fraction? Observed(KappaWeights weights)
    {
        var most = Pairs * Distance(0, Levels - 1, weights);
        return Pairs == 0 ? null
            : most == 0 ? new(1, 1)
            : new(most - Sum((self, manager) => Distance(self, manager, weights)), most);
    }

    /// <summary>
    /// The mean weight if each side’s levels met by chance, from 0 to 1, from the totals of both; null without pairs.
    /// </summary>
    public Fraction? Expected(KappaWeights weights)
    {
        var most = Pairs * Pairs * Distance(0, Levels - 1, weights);
        return Pairs == 0 ? null
            : most == 0 ? new(1, 1)
            : new(most - ByChance(weights), most);
    }

    /// <summary>
    /// Cohen’s κ = (observed − expected) / (1 − expected), exactly: at most 1, and 0 where the agreement is that of
    /// chance. Null where that is undefined: without pairs, or where both sides use one and the same level only.
    /// </summary>
    public Fraction? Kappa(KappaWeights weights) =>
        ByChance(weights) is > 0 and var byChance
            ? new(byChance - Pairs * Sum((self, manager) => Distance(self, manager, weights)), byChance)
            : null;

    /// <summary>The sum of the distances of every level of one side from every level of the other.</summary>
    private long ByChance(KappaWeights weights)
    {
        var (selves, managers) = (new long[Levels], new long[Levels]);
        for (var self = 0; self < Levels; self++)
        for (var manager = 0; manager < Levels; manager++)
        {
            selves[self] += _counts[self, manager];
            managers[manager] += _counts[self, manager];
        }
        long sum = 0;
        for (var self = 0; self < Levels; self++)
        for (var manager = 0; manager < Levels; manager++)
            sum += selves[self] * managers[manager] * Distance(self, manager, weights);
        return sum;
    }

    private long Sum(Func<int, int, long> each)
    {
        long sum = 0;
        for (var self = 0; self < Levels; self++)
        for (var manager = 0; manager < Levels; manager++)
            sum += _counts[self, manager] * each(self, manager);
        return sum;
    }

    private static long Distance(int self, int manager, KappaWeights weights) =>
        weights switch
        {
            KappaWeights.Linear => Math.Abs(self - manager),
            KappaWeights.Quadratic => (self - manager) * (self - manager),
            _ => self == manager ? 0 : 1,
        };
}
