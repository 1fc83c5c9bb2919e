using System.Globalization;
using Trellis.Domain.Kernel;
using Trellis.Domain.Settings;

namespace Trellis.Domain.Stipends;

/// <summary>What somebody may spend on a day, and why.</summary>
/// <param name="On">The day.</param>
/// <param name="EligibleFrom">The first day on which the stipend is open; none while a calibration conversation is
/// missing.</param>
/// <param name="Eligible">Whether it is open on the day.</param>
/// <param name="Year">The stipend year of the day.</param>
/// <param name="Earned">Earned by the day in that year.</param>
/// <param name="Spent">Spent and held in that year.</param>
/// <param name="Available">0 before the stipend is open, else max(0, earned − spent).</param>
/// <param name="WholeYear">What the year comes to by its last day, with the hours and the policy of the day.</param>
/// <param name="Terms">The terms that hold on the day.</param>
/// <param name="Steps">The derivation: lines that add up to what is available.</param>
public sealed record StipendQuote(
    DateOnly On,
    DateOnly? EligibleFrom,
    bool Eligible,
    StipendYear Year,
    Money Earned,
    Money Spent,
    Money Available,
    Money WholeYear,
    StipendTerms Terms,
    IReadOnlyList<QuoteStep> Steps
)
{
    /// <summary>
    /// The quote for a day, past or to come, with the hours and the policy that hold by that day.
    /// available(D) = 0 before eligibility, else max(0, earned(D) − committed and spent in the stipend year of D).
    /// </summary>
    public static StipendQuote Of(Engagement engagement, Timeline<StipendTerms> policy, DateOnly on, Money spent)
    {
        var year = Entitlement.Year(engagement, policy, on);
        var stretches = Entitlement.Stretches(engagement, policy, on, on);
        var terms = policy.On(on);
        var steps = new List<QuoteStep>();
        var (sum, shown) = (default(Exact), Money.Zero);
        foreach (var stretch in stretches)
        {
            sum += stretch.Weight;
            // each line shows what it moves the rounded total by: the lines add up to the cent
            var total = new Money(sum.HalfEven());
            steps.Add(
                new(stretch.Granted ? "yearly-grant" : "first-year", Words(stretch, terms.Currency), total - shown)
            );
            shown = total;
        }

        var opens = Entitlement.OpensOn(engagement, policy);
        var last = Entitlement.LastDay(engagement, policy, on);
        var open = on >= opens;
        steps.Insert(
            0,
            new(
                "yearly-stipend",
                $"The yearly stipend is {terms.Annual.In(terms.Currency)} for full time, "
                    + $"{Hours(terms.FullTimeMinutes)} hours a week.",
                terms.Annual,
                Adds: false
            )
        );
        if (last is { } end && end < year.To)
            steps.Add(
                new(
                    "end",
                    $"{(end == engagement.Ended ? "The last day of work is" : "Notice was given, and the stipend ends with it, on")} "
                        + $"{Day(end)}: later days count for nothing.",
                    Money.Zero
                )
            );
        steps.Add(
            new(
                "earned",
                stretches.Count == 0
                    ? $"Nothing is earned by {Day(on)}."
                    : $"Earned by {Day(on)}, in the stipend year from {Day(year.From)} to {Day(year.To)}.",
                shown,
                Adds: false
            )
        );
        steps.Add(
            new(
                "spent",
                spent >= Money.Zero ? "Spent and held in this stipend year." : "Paid back into this stipend year.",
                -spent
            )
        );
        var left = shown - spent;
        if (left < Money.Zero)
            steps.Add(
                new(
                    "never-below-zero",
                    "You have more on hold than you have earned so far. The balance recovers daily; until then nothing "
                        + "more can be spent.",
                    -left
                )
            );
        else if (!open)
            steps.Add(new("waiting-period", Waiting(engagement, policy, on, opens, last), -left));
        var available = open ? Money.Max(left, Money.Zero) : Money.Zero;
        steps.Add(new("available", $"You can spend on {Day(on)}.", available, Adds: false));
        return new(
            on,
            opens,
            open,
            year,
            shown,
            spent,
            available,
            Entitlement.Earned(engagement, policy, year.To, on),
            terms,
            steps
        );
    }

    private static string Waiting(
        Engagement engagement,
        Timeline<StipendTerms> policy,
        DateOnly on,
        DateOnly? opens,
        DateOnly? last
    )
    {
        var terms = policy.On(on);
        if (on < engagement.Hired)
            return $"The first day of work is {Day(engagement.Hired)}.";
        if (last is { } end && opens is { } never && end < never)
            return $"The stipend would have opened on {Day(never)}, after the last day.";
        return (terms.OpensAfter, opens) switch
        {
            (OpensAfter.Wait, { } day) =>
                $"New people wait {terms.WaitingDays} days. The wait ends on {Day(day)}, and what was earned until "
                    + $"then is open from that day.",
            (OpensAfter.Both, { } day) =>
                $"The stipend opens after the calibration conversation and {terms.WaitingDays} days, on {Day(day)} at "
                    + $"the latest.",
            (_, { } day) => $"The stipend opens with the calibration conversation, on {Day(day)} at the latest.",
            (OpensAfter.Both, _) =>
                $"The stipend opens when the calibration conversation has been held and {terms.WaitingDays} days "
                    + $"have passed.",
            _ => "The stipend opens when the calibration conversation has been held.",
        };
    }

    private static string Words(Entitlement.Stretch s, string currency) =>
        $"{Day(s.From)}{(s.Days > 1 ? $" to {Day(s.To)}" : "")}: "
        + $"{(s.Granted ? "given at the start of the year" : "earned by the day")}, {s.Days} of {s.YearDays} "
        + $"days{(s.Minutes >= s.Terms.FullTimeMinutes ? "" : $" at {Hours(s.Minutes)} of {Hours(s.Terms.FullTimeMinutes)} hours")}, "
        + $"of {s.Terms.Annual.In(currency)} a year.";

    internal static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Hours(int minutes) => (minutes / 60m).ToString("0.##", CultureInfo.InvariantCulture);
}
