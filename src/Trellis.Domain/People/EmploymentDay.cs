using System.Globalization;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.People;

/// <summary>From which days the facts of somebody's work can be changed.</summary>
public static class EmploymentDay
{
    /// <summary>
    /// A change begins within the present employment, and on a day in the past it is a correction that needs a reason;
    /// null if nothing stands in the way.
    /// </summary>
    public static Problem? Refuse(PersonFacts record, DateOnly from, DateOnly today, string? reason)
    {
        if (from < record.StartsOn)
            return new Problem.Refused(
                "person.before-start",
                $"The employment begins on {Say(record.StartsOn)}. Choose that day or a later one.",
                "From"
            );
        if (record.EndsOn is { } last && from > last)
            return new Problem.Refused(
                "person.after-end",
                $"The last day of the employment is {Say(last)}. Choose a day until then.",
                "From"
            );
        if (from < today && Names.IsBlank(reason))
            return new Problem.Refused(
                "person.reason",
                $"{Say(from)} is in the past, so this corrects what was recorded. Say why.",
                "Reason"
            );
        return record.On(from) is null
            ? new Problem.Refused("person.no-fact", $"Nothing is recorded for {Say(from)}. Choose another day.", "From")
            : null;
    }

    private static string Say(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
