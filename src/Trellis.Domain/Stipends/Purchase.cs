using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

/// <summary>A purchase that somebody plans, or has asked for.</summary>
/// <param name="Amount">In the organisation's currency.</param>
/// <param name="SpendOn">The day on which it is measured: the planned one, or today if that has passed.</param>
/// <param name="AskedOn">When it was asked for.</param>
/// <param name="Category">Its category, as the policy names it.</param>
/// <param name="Approver">Who decides; null if nobody can be found.</param>
/// <param name="Small">Other purchases at the same provider.</param>
/// <param name="PlannedOn">When it was planned, or bought already; null if that is the same day.</param>
public sealed record Purchase(
    Money Amount,
    DateOnly SpendOn,
    DateOnly AskedOn,
    string Category,
    string? Approver,
    string Provider = "",
    IReadOnlyList<(Money Amount, DateOnly On)>? Small = null,
    DateOnly? PlannedOn = null
)
{
    /// <summary>The day on which it is bought, or was.</summary>
    public DateOnly BoughtOn => PlannedOn ?? SpendOn;
}
