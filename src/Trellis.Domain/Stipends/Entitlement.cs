using Trellis.Domain.Kernel;
using Trellis.Domain.Settings;

namespace Trellis.Domain.Stipends;

/// <summary>
/// What somebody has earned by a day (product.md §6): in the first year day by day, from the first anniversary on a
/// year at its first day.
/// Exact arithmetic, rounded once, half to even, to cents.
/// </summary>
public static class Entitlement
{
    /// <summary>Days that weigh the same, side by side.</summary>
    /// <param name="From">The first of them.</param>
    /// <param name="To">The last of them.</param>
    /// <param name="Granted">Given ahead, on the first day of a later year, rather than earned by the day.</param>
    /// <param name="Terms">The terms that weigh them.</param>
    /// <param name="Minutes">The minutes a week that weigh them.</param>
    /// <param name="YearDays">The days of the year by which a day is divided.</param>
    public sealed record Stretch(
        DateOnly From,
        DateOnly To,
        bool Granted,
        StipendTerms Terms,
        int Minutes,
        int YearDays
    )
    {
        /// <summary>annual × FTE × days / days in the year, in cents, exact.</summary>
        public Exact Weight =>
            Exact.Of(
                new System.Numerics.BigInteger(Terms.Annual.Minor)
                    * Terms.CountedMinutes(Minutes)
                    * (To.DayNumber - From.DayNumber + 1),
                new System.Numerics.BigInteger(Terms.FullTimeMinutes) * YearDays
            );

        /// <summary>How many days.</summary>
        public int Days => To.DayNumber - From.DayNumber + 1;

        internal bool Continues(Stretch before) =>
            before.To.AddDays(1) == From
            && before.Granted == Granted
            && ReferenceEquals(before.Terms, Terms)
            && before.Minutes == Minutes
            && before.YearDays == YearDays;
    }

    /// <summary>
    /// The stipend year that a day lies in. Each begins the day after the one before, and ends as the policy of its
    /// first day says: on the eve of an anniversary, or on 31 December.
    /// A change of the year basis therefore begins with the next stipend year. A day before the first day of work lies
    /// in the first.
    /// </summary>
    public static StipendYear Year(Engagement engagement, Timeline<StipendTerms> policy, DateOnly day)
    {
        var year = Begin(engagement.Hired);
        while (year.To < day)
            year = Begin(year.To.AddDays(1));
        return year;

        StipendYear Begin(DateOnly from) =>
            new(
                from,
                policy.On(from).YearBasis == YearBasis.Calendar
                    ? new(from.Year, 12, 31)
                    : engagement.EmploymentYear(from).To
            );
    }

    /// <summary>
    /// The last day that weighs anything: the last day of work, or the day of notice where the policy ends there and it
    /// is known; none while there is no end.
    /// </summary>
    public static DateOnly? LastDay(Engagement engagement, Timeline<StipendTerms> policy, DateOnly known) =>
        engagement.NoticeOn is { } notice
        && notice <= known
        && policy.On(notice).EndsAtNotice
        && !(engagement.Ended < notice)
            ? notice
            : engagement.Ended;

    /// <summary>
    /// The days of the stipend year of <paramref name="by"/> that count by that day, with the hours and the policy
    /// known on <paramref name="known"/>:
    /// days of the first employment year up to that day, later ones to the end of the year as soon as their year has
    /// begun; none after the last day.
    /// </summary>
    public static IReadOnlyList<Stretch> Stretches(
        Engagement engagement,
        Timeline<StipendTerms> policy,
        DateOnly by,
        DateOnly known
    )
    {
        var year = Year(engagement, policy, by);
        var basis = policy.On(year.From).YearBasis;
        var firstAnniversary = engagement.Anniversary(1);
        var lastDay = LastDay(engagement, policy, known) ?? DateOnly.MaxValue;
        var stretches = new List<Stretch>();
        for (var day = year.From; day <= year.To && day <= lastDay; day = day.AddDays(1))
        {
            var granted = day >= firstAnniversary;
            if (granted ? by < firstAnniversary : day > by)
                break;
            var seen =
                day < known ? day
                : known < engagement.Hired ? engagement.Hired
                : known;
            var terms = policy.On(seen);
            var next = new Stretch(
                day,
                day,
                granted,
                terms,
                engagement.MinutesOn(seen),
                granted && basis == YearBasis.Calendar ? CalendarDays(day.Year) : engagement.EmploymentYear(day).Days
            );
            if (stretches.Count > 0 && next.Continues(stretches[^1]))
                stretches[^1] = stretches[^1] with { To = day };
            else
                stretches.Add(next);
        }
        return stretches;

        static int CalendarDays(int year) => DateTime.IsLeapYear(year) ? 366 : 365;
    }

    /// <summary>
    /// earned(D), to the cent. With <paramref name="known"/> before <paramref name="by"/> it is what would be earned if
    /// nothing changed after that day.
    /// </summary>
    public static Money Earned(Engagement engagement, Timeline<StipendTerms> policy, DateOnly by, DateOnly known) =>
        new(Stretches(engagement, policy, by, known).Aggregate(default(Exact), (sum, s) => sum + s.Weight).HalfEven());

    /// <summary>
    /// The first day on which the stipend is open: hire + waiting days, the day of the calibration conversation, or the
    /// later of both, by the policy of that day; none while the conversation is missing.
    /// Whoever it has opened for keeps it open when the policy changes.
    /// </summary>
    public static DateOnly? OpensOn(Engagement engagement, Timeline<StipendTerms> policy)
    {
        for (var i = 0; i < policy.Steps.Count; i++)
        {
            var (from, terms) = policy.Steps[i];
            var wait = engagement.Hired.AddDays(terms.WaitingDays);
            var opens = (terms.OpensAfter, engagement.ConversationOn) switch
            {
                (OpensAfter.Wait, _) => wait,
                (_, null) => (DateOnly?)null,
                (OpensAfter.Conversation, { } held) => held,
                (_, { } held) => held > wait ? held : wait,
            };
            if (opens < from)
                opens = from;
            if (opens is { } day && (i + 1 == policy.Steps.Count || day < policy.Steps[i + 1].From))
                return day < engagement.Hired ? engagement.Hired : day;
        }
        return null;
    }
}
