using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

/// <summary>What was bought: the day, the amount and how it is shown.</summary>
public sealed class Claim
{
    public Id<Claim> Id { get; init; } = Id<Claim>.New();
    public Id<StipendRequest> RequestId { get; init; }
    public StipendRequest? Request { get; set; }
    public required DateOnly BoughtOn { get; set; }
    public Money Amount { get; set; }
    public ForeignAmount? Foreign { get; set; }

    /// <summary>Why it comes after the days in which receipts are due.</summary>
    public string LateReason { get; set; } = "";

    /// <summary>Whether the manager has to confirm the purchase before it is paid.</summary>
    public bool NeedsConfirming => (LostReason.Length > 0 || EarlyReason.Length > 0) && ConfirmedAt is null;

    /// <summary>Why there is no receipt; the manager then confirms the purchase.</summary>
    public string LostReason { get; set; } = "";

    /// <summary>
    /// Why it was bought before the day it was approved for, with less notice than the policy asks; the manager then
    /// confirms the purchase.
    /// </summary>
    public string EarlyReason { get; set; } = "";
    public DateTime? ConfirmedAt { get; set; }
    public required DateTime SubmittedAt { get; set; }
    public DateOnly? PaidOn { get; set; }

    /// <summary>How finance finds the payment: a number or a word.</summary>
    public string Reference { get; set; } = "";
}
