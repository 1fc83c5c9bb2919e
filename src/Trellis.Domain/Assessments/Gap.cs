using Trellis.Domain.Kernel;

namespace Trellis.Domain.Assessments;

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
