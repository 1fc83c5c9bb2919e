using System.Globalization;

namespace Trellis.Domain.Stipends;

/// <summary>The rules that depend on what others plan: the share of a team at an event, and the limit of a month.</summary>
internal static class OthersCheck
{
    /// <summary>How many of the team and of the company want to be at the event.</summary>
    public static PolicyFinding Share(StipendTerms terms, EventShare s)
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

    /// <summary>Whether the month of the purchase has room within the company's limit.</summary>
    public static PolicyFinding Month(MonthShare m, Purchase purchase, StipendTerms terms)
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

    private static string Percent(int part, int whole) => $"{(part * 100 + whole / 2) / whole} %";

    private static string Day(DateOnly day) => StipendQuote.Day(day);

    private static string Name(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
