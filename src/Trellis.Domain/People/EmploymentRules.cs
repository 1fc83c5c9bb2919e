using System.Globalization;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.People;

/// <summary>The rules of the first and the last day of somebody's work, and of coming back after it.</summary>
public static class EmploymentRules
{
    /// <summary>Full time where nobody said otherwise: 40 hours, in minutes.</summary>
    public const int FullTimeMinutes = 40 * 60;

    /// <summary>
    /// A last day ends the employment: changes and leaves that were planned for after it are gone, everything until then
    /// stays.
    /// </summary>
    public static PersonFacts End(PersonFacts record, DateOnly last) =>
        record with
        {
            EndsOn = last,
            Facts = Continued([.. record.Facts.Where(f => f.From <= last)]),
            Leaves = [.. record.Leaves.Where(l => l.From <= last)],
        };

    /// <summary>The employment goes on: there is no last day any more.</summary>
    public static PersonFacts GoOn(PersonFacts record) => record with { EndsOn = null };

    /// <summary>
    /// Whoever has left begins another employment on a day; the former one ends with its last day and stays as it was.
    /// </summary>
    /// <param name="record">The record, with a last day before the new first day.</param>
    /// <param name="fact">What holds from the new first day on.</param>
    public static PersonFacts BeginAgain(PersonFacts record, EmploymentFact fact)
    {
        var after = record.EndsOn!.Value.AddDays(1);
        return record with
        {
            StartsOn = fact.From,
            EndsOn = null,
            Facts =
            [
                .. record
                    .Facts.Where(f => f.From < after)
                    .Select(f => f.Until is null || f.Until > after ? f with { Until = after } : f),
                fact with
                {
                    Until = null,
                },
            ],
            Leaves =
            [
                .. record
                    .Leaves.Where(l => l.From < after)
                    .Select(l => l.Until is null || l.Until >= after ? l with { Until = after.AddDays(-1) } : l),
            ],
        };
    }

    /// <summary>
    /// A last day lies within the present employment, and one that has passed, or had passed, is a correction that needs
    /// a reason; null if nothing stands in the way.
    /// </summary>
    /// <param name="last">The last day; null if the employment is to go on.</param>
    public static Problem? RefuseEnd(PersonFacts record, DateOnly? last, DateOnly today, string? reason)
    {
        if (last < record.StartsOn)
            return new Problem.Refused(
                "person.before-start",
                $"The employment begins on {Say(record.StartsOn)}. Choose that day or a later one.",
                "LastDay"
            );
        if (last is null && record.EndsOn < today)
            return new Problem.Refused(
                "person.has-left",
                $"The last day was {Say(record.EndsOn.Value)}. Whoever comes back begins another employment.",
                "LastDay"
            );
        var past = record.EndsOn < today ? record.EndsOn : last;
        return past < today && last != record.EndsOn && Names.IsBlank(reason)
            ? new Problem.Refused(
                "person.reason",
                $"{Say(past.Value)} is in the past, so this corrects what was recorded. Say why.",
                "Reason"
            )
            : null;
    }

    /// <summary>The last of the facts has no end of its own: it ended where a later one began, which is gone.</summary>
    private static List<EmploymentFact> Continued(List<EmploymentFact> facts)
    {
        if (facts.Count > 0)
            facts[^1] = facts[^1] with { Until = null };
        return facts;
    }

    private static string Say(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
