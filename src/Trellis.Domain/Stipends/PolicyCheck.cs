using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

/// <summary>
/// The whole policy on one purchase: what stops it, what asks for judgement, what passes, what else to know.
/// </summary>
public static class PolicyCheck
{
    /// <summary>The thresholds alone, which need no person: approval and notice.</summary>
    public static IReadOnlyList<PolicyFinding> Thresholds(StipendTerms terms, Purchase purchase) =>
        [Notice(terms, purchase), Approval(terms, purchase)];

    /// <summary>All rules, in the order: what stops, what asks for judgement, what passes, notes.</summary>
    /// <param name="quote">The quote for the day of the purchase, without this purchase in what is held.</param>
    /// <param name="purchase">The purchase.</param>
    /// <param name="month">How its month stands; not asked for small purchases.</param>
    /// <param name="share">Who else wants to go, where it is for an event.</param>
    /// <param name="lastDay">The last day of work, where it is known.</param>
    public static IReadOnlyList<PolicyFinding> Of(
        StipendQuote quote,
        Purchase purchase,
        MonthShare? month,
        EventShare? share,
        DateOnly? lastDay
    )
    {
        var terms = quote.Terms;
        var needsApproval = StipendRules.NeedsApproval(terms, purchase.Amount);
        return
        [
            .. new[]
            {
                Category(terms, purchase),
                Wait(quote, lastDay),
                Stay(purchase, lastDay),
                Balance(quote, purchase),
                purchase.BoughtOn < purchase.AskedOn && needsApproval
                    ? new(
                        "before-buying",
                        Verdict.Judgement,
                        "Bought already",
                        $"Approval comes before buying. This was bought on {Day(purchase.BoughtOn)} and asked for "
                            + $"on {Day(purchase.AskedOn)}."
                    )
                    : Notice(terms, purchase),
                share is null ? null : OthersCheck.Share(terms, share),
                needsApproval && month is not null ? OthersCheck.Month(month, purchase, terms) : null,
                Split(terms, purchase),
                Approval(terms, purchase),
            }
                .OfType<PolicyFinding>()
                .OrderBy(f => f.Verdict),
        ];
    }

    private static PolicyFinding? Category(StipendTerms terms, Purchase purchase) =>
        terms.Excluded.Any(c => Names.Key(c) == Names.Key(purchase.Category))
            ? new(
                "exclusion",
                Verdict.Stops,
                $"{purchase.Category} is not covered",
                $"The stipend does not pay for {string.Join(", ", terms.Excluded).ToLowerInvariant()}."
            )
            : null;

    private static PolicyFinding Wait(StipendQuote quote, DateOnly? lastDay) =>
        quote.Eligible
            ? new(
                "waiting-period",
                Verdict.Passes,
                "The stipend is open",
                $"It is open from {Day(quote.EligibleFrom!.Value)} on."
            )
            : new(
                "waiting-period",
                Verdict.Stops,
                quote.EligibleFrom is { } from && from > quote.On && !(lastDay < from)
                    ? $"The stipend opens on {Day(from)}"
                    : "The stipend is not open",
                quote.Steps.FirstOrDefault(s => s.Clause == "waiting-period")?.Text ?? "It is not open on this day."
            );

    private static PolicyFinding? Stay(Purchase purchase, DateOnly? lastDay) =>
        lastDay is { } last && purchase.SpendOn > last
            ? new("end", Verdict.Stops, "This is after the last day", $"The stipend ends on {Day(last)}.")
            : null;

    private static PolicyFinding? Balance(StipendQuote quote, Purchase purchase)
    {
        if (!quote.Eligible)
            return null;
        var (amount, there, currency) = (purchase.Amount, quote.Available, quote.Terms.Currency);
        var earning =
            quote.Earned < quote.WholeYear
                ? $" In the first year it is earned by the day: {quote.WholeYear.In(currency)} by {Day(quote.Year.To)}."
                : "";
        return amount <= there
            ? new(
                "balance",
                Verdict.Passes,
                "The money is there",
                $"{amount.In(currency)} of the {there.In(currency)} that can be spent on {Day(quote.On)}.{earning}"
            )
            : new(
                "balance",
                Verdict.Stops,
                $"Short by {(amount - there).In(currency)}",
                $"{there.In(currency)} can be spent on {Day(quote.On)}, and this costs {amount.In(currency)}.{earning}"
            );
    }

    private static PolicyFinding Notice(StipendTerms terms, Purchase purchase)
    {
        if (!StipendRules.NeedsNotice(terms, purchase.Amount))
            return new(
                "notice",
                Verdict.Passes,
                "No notice needed",
                $"Only purchases above {terms.NoticeAbove.In(terms.Currency)} need {Months(terms)} notice."
            );
        var latest = StipendRules.LatestRequest(terms, purchase.SpendOn);
        if (purchase.AskedOn <= latest)
            return new(
                "notice",
                Verdict.Passes,
                "Early enough",
                $"Above {terms.NoticeAbove.In(terms.Currency)} needs {Months(terms)} notice. Asked on "
                    + $"{Day(purchase.AskedOn)}, it can be bought from "
                    + $"{Day(StipendRules.EarliestSpend(terms, purchase.AskedOn))}."
            );
        var late = purchase.AskedOn.DayNumber - latest.DayNumber;
        return new(
            "notice",
            Verdict.Judgement,
            $"{late} {(late == 1 ? "day" : "days")} short of notice",
            $"Above {terms.NoticeAbove.In(terms.Currency)} needs {Months(terms)} notice: asked by {Day(latest)} for "
                + $"{Day(purchase.SpendOn)}. Asked on {Day(purchase.AskedOn)}, it can be bought with notice from "
                + $"{Day(StipendRules.EarliestSpend(terms, purchase.AskedOn))}. "
                + $"{purchase.Approver ?? "The approver"} may still approve, with a reason."
        );
    }

    private static PolicyFinding? Split(StipendTerms terms, Purchase purchase) =>
        StipendRules.SplitWith(terms, purchase.Amount, purchase.BoughtOn, purchase.Small ?? []) is { } others
            ? new(
                "split",
                Verdict.Notes,
                "This looks like one purchase in parts",
                $"With another {others.In(terms.Currency)} at {purchase.Provider} within {terms.SplitDays} days it "
                    + $"reaches {terms.ApprovalFrom.In(terms.Currency)}. What belongs together is asked for as one."
            )
            : null;

    private static PolicyFinding Approval(StipendTerms terms, Purchase purchase) =>
        !StipendRules.NeedsApproval(terms, purchase.Amount)
            ? new(
                "approval",
                Verdict.Passes,
                "No approval needed",
                $"Purchases under {terms.ApprovalFrom.In(terms.Currency)} go without. It must support development, "
                    + $"and the receipt is kept."
            )
            : new(
                "approval",
                Verdict.Notes,
                "Needs approval",
                $"Only purchases under {terms.ApprovalFrom.In(terms.Currency)} go without. "
                    + $"{purchase.Approver ?? "The manager"} "
                    + $"decides{(terms.PeopleOpsApproves ? ", then People Ops" : "")}, and finance pays "
                    + $"after the claim."
            );

    private static string Months(StipendTerms terms) =>
        terms.NoticeMonths == 1 ? "1 month’s" : $"{terms.NoticeMonths} months’";

    private static string Day(DateOnly day) => StipendQuote.Day(day);
}
