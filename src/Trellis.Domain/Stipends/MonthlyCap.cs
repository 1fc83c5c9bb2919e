using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

/// <summary>The maximum that may be approved for one month. A month without a cap has no limit.</summary>
public sealed class MonthlyCap
{
    public Id<MonthlyCap> Id { get; init; } = Id<MonthlyCap>.New();

    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }
    public Money Amount { get; set; }

    /// <summary>What finance says about it to everybody.</summary>
    public string Note { get; set; } = "";
    public string SetBy { get; set; } = "";
    public DateTime SetAt { get; set; }

    /// <summary>Whether it was taken away again.</summary>
    public DateTime? LiftedAt { get; set; }
    public int Version { get; set; } = 1;
}
