using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

/// <summary>What a claim needs.</summary>
public static class ClaimRules
{
    /// <summary>
    /// A claim is of a purchase that was made, up to what is held for it or, without approval, under the amount that
    /// needs one; with a receipt, or why it is lost; within the days of the policy, or why it is late, and within a
    /// year; with the notice that the policy asks, or why it was bought before the day it was approved for.
    /// </summary>
    public static Problem? CanClaim(StipendTerms terms, ClaimFacts claim) =>
        claim switch
        {
            { Amount.Minor: <= 0 } => new Problem.Refused("claim.amount", "Write what you paid, above zero."),
            var c when c.BoughtOn > c.Today => new Problem.Refused("claim.future", "Claim it once you have bought it."),
            { IsSmall: true } c when StipendRules.NeedsApproval(terms, c.Amount) => new Problem.Refused(
                "claim.needs-approval",
                $"From {terms.ApprovalFrom.In(terms.Currency)} on a purchase needs approval first. Ask for it, and "
                    + $"say that it is bought already."
            ),
            { IsSmall: false } c when c.Amount > c.Held => new Problem.Refused(
                "claim.over-approved",
                $"{c.Held.In(terms.Currency)} is approved and held for this. Claim up to that, and ask for the rest "
                    + $"as a new request."
            ),
            { Receipts: 0, LostReason.Length: 0 } => new Problem.Refused(
                "claim.no-receipt",
                "Add the receipt. If it is lost, say how: your manager then confirms the purchase."
            ),
            { Receipts: > 0, LostReason.Length: > 0 } => new Problem.Refused(
                "claim.not-lost",
                "There is a receipt, so there is nothing to say about a lost one. Take one of them away."
            ),
            var c when c.BoughtOn < c.Today.AddDays(-366) => new Problem.Refused(
                "claim.too-old",
                "It was bought more than a year ago. Only what was bought within a year can be claimed."
            ),
            { LateReason.Length: 0 } c when c.Today > StipendRules.ReceiptDue(terms, c.BoughtOn) => new Problem.Refused(
                "claim.late",
                $"Receipts are due within {terms.ReceiptDays} days: by "
                    + $"{StipendQuote.Day(StipendRules.ReceiptDue(terms, c.BoughtOn))}. Say why this one is later; "
                    + $"finance reads it."
            ),
            { EarlyReason.Length: 0 } c when IsEarly(terms, c) => new Problem.Refused(
                "claim.early",
                $"It was approved to be bought from {StipendQuote.Day(c.BuyFrom!.Value)}, and "
                    + $"{StipendQuote.Day(c.BoughtOn)} is too short notice. Say why you bought it earlier: your "
                    + $"manager then confirms it."
            ),
            _ => null,
        };

    /// <summary>
    /// A purchase is early when it was made before the day it was approved for and with less notice than the policy
    /// asks.
    /// </summary>
    public static bool IsEarly(
        StipendTerms terms,
        bool isSmall,
        Money amount,
        DateOnly boughtOn,
        DateOnly? buyFrom,
        DateOnly askedOn
    ) => !isSmall && boughtOn < buyFrom && !StipendRules.NoticeMet(terms, amount, boughtOn, askedOn);

    /// <inheritdoc cref="IsEarly(StipendTerms, bool, Money, DateOnly, DateOnly?, DateOnly)"/>
    public static bool IsEarly(StipendTerms terms, ClaimFacts claim) =>
        IsEarly(terms, claim.IsSmall, claim.Amount, claim.BoughtOn, claim.BuyFrom, claim.AskedOn);

    /// <summary>
    /// A purchase earlier than it was approved for, in another stipend year, or without approval counts on its own day:
    /// the stipend was open on it, and what was earned by then, less what else is held and spent, covers it.
    /// Nothing is bought after the last day.
    /// </summary>
    /// <param name="quote">The quote for the day of the purchase.</param>
    /// <param name="amount">What was paid.</param>
    /// <param name="own">What is held for this purchase itself in that stipend year.</param>
    /// <param name="lastDay">The last day of work or of the stipend, where it is known.</param>
    public static Problem? CanBuyOn(StipendQuote quote, Money amount, Money own, DateOnly? lastDay)
    {
        if (lastDay is { } last && quote.On > last)
            return new Problem.Refused(
                "claim.after-end",
                $"The stipend ended on {StipendQuote.Day(last)}, before this was bought."
            );
        if (!quote.Eligible)
            return new Problem.Refused(
                "claim.not-open",
                (
                    $"The stipend was not open on {StipendQuote.Day(quote.On)}. "
                    + $"{quote.Steps.FirstOrDefault(s => s.Clause == "waiting-period")?.Text}"
                ).TrimEnd()
            );
        var there = Money.Max(quote.Earned - quote.Spent + own, Money.Zero);
        return there >= amount
            ? null
            : new Problem.Refused(
                "stipend.balance",
                $"{there.In(quote.Terms.Currency)} could be spent on {StipendQuote.Day(quote.On)}, and this cost "
                    + $"{amount.In(quote.Terms.Currency)}."
            );
    }

    /// <summary>
    /// Money goes out once the purchase is shown: by a receipt, or confirmed by the manager where it was lost; and
    /// confirmed too where it was bought earlier than approved.
    /// </summary>
    public static Problem? CanPay(Claim claim, int receipts) =>
        !claim.NeedsConfirming && (receipts > 0 || claim.ConfirmedAt is not null)
            ? null
            : new Problem.Refused(
                "claim.not-confirmed",
                claim.EarlyReason.Length > 0
                    ? "It was bought earlier than approved, and the manager has not confirmed the purchase yet."
                    : "There is no receipt, and the manager has not confirmed the purchase yet."
            );
}
