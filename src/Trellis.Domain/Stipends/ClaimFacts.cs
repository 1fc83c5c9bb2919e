using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

/// <summary>A claim as it is about to be sent.</summary>
/// <param name="IsSmall">Whether the purchase went without approval.</param>
/// <param name="Held">What is held for it.</param>
/// <param name="Amount">What was paid, in the organisation's currency.</param>
/// <param name="BoughtOn">The day of the purchase.</param>
/// <param name="Today">The day of the claim.</param>
/// <param name="LateReason">Why it is late; empty where nothing is said.</param>
/// <param name="LostReason">Why there is no receipt; empty where nothing is said.</param>
/// <param name="Receipts">How many receipts there are.</param>
/// <param name="BuyFrom">The day from which it was approved; none without approval.</param>
/// <param name="AskedOn">The day on which it was asked for.</param>
/// <param name="EarlyReason">Why it was bought before that day, with less notice than the policy asks; empty where
/// nothing is said.</param>
public readonly record struct ClaimFacts(
    bool IsSmall,
    Money Held,
    Money Amount,
    DateOnly BoughtOn,
    DateOnly Today,
    string LateReason,
    string LostReason,
    int Receipts,
    DateOnly? BuyFrom = null,
    DateOnly AskedOn = default,
    string EarlyReason = ""
);
