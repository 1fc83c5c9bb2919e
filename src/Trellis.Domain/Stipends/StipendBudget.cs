using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

/// <summary>The money that finance plans for a calendar year.</summary>
public sealed class StipendBudget
{
    public Id<StipendBudget> Id { get; init; } = Id<StipendBudget>.New();
    public required int Year { get; init; }
    public Money Amount { get; set; }
    public int Version { get; set; } = 1;
}
