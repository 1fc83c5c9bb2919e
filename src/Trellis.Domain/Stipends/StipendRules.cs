using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

/// <summary>
/// The thresholds of the policy (product.md §6): when a purchase needs approval, notice, a reason, a receipt.
/// </summary>
public static class StipendRules
{
    /// <summary>Maximum length of a reason, a condition, a question or an answer, in characters.</summary>
    public const int WordsLimit = 2000;

    /// <summary>A purchase needs approval from the threshold on: 50.00 does, 49.99 does not.</summary>
    public static bool NeedsApproval(StipendTerms terms, Money amount) => amount >= terms.ApprovalFrom;

    /// <summary>A purchase needs notice above the threshold: 300.01 does, 300.00 does not.</summary>
    public static bool NeedsNotice(StipendTerms terms, Money amount) => amount > terms.NoticeAbove;

    /// <summary>
    /// The last day on which a purchase could be asked for: spend date − the months of notice; a day that the month
    /// lacks is its last.
    /// </summary>
    public static DateOnly LatestRequest(StipendTerms terms, DateOnly spendOn) =>
        spendOn.AddMonths(-terms.NoticeMonths);

    /// <summary>
    /// Notice is kept where none is needed, and where request date ≤ spend date − the months of notice.
    /// </summary>
    public static bool NoticeMet(StipendTerms terms, Money amount, DateOnly spendOn, DateOnly requestedOn) =>
        !NeedsNotice(terms, amount) || requestedOn <= LatestRequest(terms, spendOn);

    /// <summary>The first spend date for which a request of a day keeps the notice.</summary>
    public static DateOnly EarliestSpend(StipendTerms terms, DateOnly requestedOn)
    {
        var day = requestedOn.AddMonths(terms.NoticeMonths);
        while (LatestRequest(terms, day) < requestedOn)
            day = day.AddDays(1);
        return day;
    }

    /// <summary>
    /// The share is exceeded when those who ask × 100 &gt; the share in percent × the size of the team.
    /// </summary>
    public static bool ExceedsShare(StipendTerms terms, int asking, int team) =>
        team > 0 && (long)asking * 100 > (long)terms.GroupSharePercent * team;

    /// <summary>A receipt is due within the days after the purchase; the last of them is still in time.</summary>
    public static DateOnly ReceiptDue(StipendTerms terms, DateOnly boughtOn) => boughtOn.AddDays(terms.ReceiptDays);

    /// <summary>
    /// Small purchases at one provider within the days of the policy, this one included, that together reach the amount
    /// that needs approval, are pointed out as one: what the others come to; none where that is not so.
    /// </summary>
    public static Money? SplitWith(
        StipendTerms terms,
        Money amount,
        DateOnly boughtOn,
        IEnumerable<(Money Amount, DateOnly On)> others
    )
    {
        var near = others
            .Where(o =>
                !NeedsApproval(terms, o.Amount) && Math.Abs(o.On.DayNumber - boughtOn.DayNumber) < terms.SplitDays
            )
            .ToList();
        return
            !NeedsApproval(terms, amount)
            && near.Count > 0
            && Money.Sum(near.Select(o => o.Amount)) is var sum
            && NeedsApproval(terms, amount + sum)
            ? sum
            : null;
    }

    /// <summary>
    /// What is asked back of a purchase from somebody whose last day is within some months of the payment: the share of
    /// the shortest such time, half to even to the cent; nothing of small purchases.
    /// </summary>
    public static Money Repayment(StipendTerms terms, Money paid, DateOnly paidOn, DateOnly lastDay) =>
        paid > terms.RepaymentAbove
        && terms.Repayment.FirstOrDefault(r => lastDay < paidOn.AddMonths(r.WithinMonths)) is { } step
            ? new(Exact.Of(new System.Numerics.BigInteger(paid.Minor) * step.Percent, 100).HalfEven())
            : Money.Zero;

    /// <summary>
    /// What somebody agrees to where the policy asks money back, in one sentence; null if it does not.
    /// </summary>
    public static string? RepaymentAgreement(StipendTerms terms, Money amount) =>
        amount <= terms.RepaymentAbove || terms.Repayment.Count == 0
            ? null
            : $"If I leave within {string.Join(", ", terms.Repayment.Select(Repayment))}. "
                + "Nothing is asked back when the company ends the job.";

    private static string Repayment(RepaymentStep step) =>
        $"{step.WithinMonths} {(step.WithinMonths == 1 ? "month" : "months")} of the payment I pay back {step.Percent} %";
}
