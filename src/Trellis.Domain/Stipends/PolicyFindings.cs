using System.Globalization;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

/// <summary>What a rule of the policy says about a purchase.</summary>
public enum Verdict
{
    Stops,
    Judgement,
    Passes,
    Notes,
}

/// <summary>One rule of the policy on one purchase, in words.</summary>
/// <param name="Rule">Its name; a public contract, listed in docs/guide/stipend.md.</param>
/// <param name="Verdict">What follows from it.</param>
/// <param name="Title">The answer.</param>
/// <param name="Text">The rule with its numbers.</param>
public sealed record PolicyFinding(string Rule, Verdict Verdict, string Title, string Text);

/// <summary>How many want to be at an event, the purchase in question included.</summary>
/// <param name="Event">Its name.</param>
/// <param name="Team">Of the person's team.</param>
/// <param name="TeamSize">People who report to the same manager on its first day.</param>
/// <param name="Company">Of the company.</param>
/// <param name="CompanySize">People who work here on its first day.</param>
/// <param name="Place">Which in the order of asking, from 1.</param>
public sealed record EventShare(string Event, int Team, int TeamSize, int Company, int CompanySize, int Place);

/// <summary>How the month of a purchase stands.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Cap">Its limit; none where there is none.</param>
/// <param name="Taken">Approved for it so far.</param>
/// <param name="Placed">The month that an approval would count for now.</param>
public sealed record MonthShare(DateOnly Month, Money? Cap, Money Taken, DateOnly? Placed);

/// <summary>A purchase that somebody plans, or has asked for.</summary>
/// <param name="Amount">In the organisation's currency.</param>
/// <param name="SpendOn">The day on which it is measured: the planned one, or today where that has passed.</param>
/// <param name="AskedOn">When it was asked for.</param>
/// <param name="Category">What kind of thing it is.</param>
/// <param name="Approver">Who decides; none where nobody can be found.</param>
/// <param name="Small">Other purchases at the same provider.</param>
/// <param name="PlannedOn">When it was planned, or bought already, where that is another day.</param>
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
                share is null ? null : Share(terms, share),
                needsApproval && month is not null ? Month(month, purchase, terms) : null,
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

    private static PolicyFinding Share(StipendTerms terms, EventShare s)
    {
        var (team, company) = (
            s.TeamSize == 0 ? "Nobody else of a team" : $"{s.Team} of {s.TeamSize} in the team",
            $"{s.Company} of {s.CompanySize} in the company"
        );
        return StipendRules.ExceedsShare(terms, s.Team, s.TeamSize)
            ? new(
                "group-share",
                Verdict.Judgement,
                $"{Percent(s.Team, s.TeamSize)} of the team want to go",
                $"{team} and {company} want to be at {s.Event}, this request included; it is number {s.Place} in "
                    + $"the order of asking. Above {terms.GroupSharePercent} % the company may decline time off, if "
                    + $"the work cannot be covered."
            )
            : new(
                "group-share",
                Verdict.Passes,
                "Enough people stay",
                $"{team} and {company} want to be at {s.Event}, this request included. Up to "
                    + $"{terms.GroupSharePercent} % of the team is fine."
            );
    }

    private static PolicyFinding Month(MonthShare m, Purchase purchase, StipendTerms terms)
    {
        var name = Name(m.Month);
        if (m.Cap is not { } cap)
            return new(
                "monthly-cap",
                Verdict.Passes,
                "No limit this month",
                $"The company has set no limit for {name}."
            );
        if (m.Placed == m.Month)
            return new(
                "monthly-cap",
                Verdict.Passes,
                $"{name} has room",
                $"{m.Taken.In(terms.Currency)} of the company’s {cap.In(terms.Currency)} is taken. This makes it "
                    + $"{(m.Taken + purchase.Amount).In(terms.Currency)}."
            );
        return m.Placed is { } next
            ? new(
                "monthly-cap",
                Verdict.Notes,
                $"{name} is full: it would count for {Name(next)}",
                $"{m.Taken.In(terms.Currency)} of the company’s {cap.In(terms.Currency)} is taken. An approval "
                    + $"queues for {Name(next)} and it can be bought from {Day(next)}; should room appear before, "
                    + $"it moves up."
            )
            : new(
                "monthly-cap",
                Verdict.Stops,
                $"{name} is full, and so is every month after",
                $"{m.Taken.In(terms.Currency)} of the company’s {cap.In(terms.Currency)} is taken."
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

    private static string Percent(int part, int whole) => $"{(part * 100 + whole / 2) / whole} %";

    private static string Day(DateOnly day) => StipendQuote.Day(day);

    private static string Name(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
