using System.Globalization;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.People;

/// <summary>The rules of leave of absence: dated, within an employment, one at a time.</summary>
public static class LeaveRules
{
    /// <summary>The leave that shares a day with another of the same person; none where they keep apart.</summary>
    public static LeaveTime? Meeting(IEnumerable<LeaveTime> leaves, LeaveTime leave) =>
        leaves.FirstOrDefault(l => l.Id != leave.Id && l.Meets(leave));

    /// <summary>
    /// A leave begins before it ends, within the present employment, and shares no day with another; null if nothing
    /// stands in the way.
    /// </summary>
    public static Problem? Refuse(PersonFacts record, LeaveTime leave)
    {
        if (leave.Until < leave.From)
            return new Problem.Refused("person.leave-days", "The last day away is before the first.", "Until");
        if (leave.From < record.StartsOn)
            return new Problem.Refused(
                "person.before-start",
                $"The employment begins on {Say(record.StartsOn)}. Choose that day or a later one.",
                "From"
            );
        if (leave.From > record.EndsOn)
            return new Problem.Refused(
                "person.after-end",
                $"The last day of the employment is {Say(record.EndsOn.Value)}. Choose a day until then.",
                "From"
            );
        return Meeting(record.Leaves, leave) is { } other
            ? new Problem.Refused(
                "person.leave-days",
                $"{record.Name} is on leave already from {Say(other.From)}. Change the days of that leave.",
                "From"
            )
            : null;
    }

    /// <summary>
    /// A new leave that was over before today, and other days before today of a known one, are a correction that needs a
    /// reason; null if nothing stands in the way. A leave that goes on today needs none: it is often known late.
    /// </summary>
    public static Problem? RefusePast(PersonFacts record, LeaveTime leave, DateOnly today, string? reason)
    {
        var known = record.Leaves.FirstOrDefault(l => l.Id == leave.Id);
        var corrects = known is null ? leave.Until < today : Past(known, today) != Past(leave, today);
        return corrects && Names.IsBlank(reason)
            ? new Problem.Refused(
                "person.reason",
                "This corrects days of a leave that are in the past. Say why, without the kind of leave.",
                "Reason"
            )
            : null;
    }

    /// <summary>The days of a leave before today; none where it begins today or later.</summary>
    private static (DateOnly From, DateOnly Until)? Past(LeaveTime leave, DateOnly today)
    {
        var yesterday = today.AddDays(-1);
        return leave.From >= today ? null : (leave.From, leave.Until < yesterday ? leave.Until.Value : yesterday);
    }

    /// <summary>The leave is one of the record, in place of what it was before.</summary>
    public static PersonFacts Grant(PersonFacts record, LeaveTime leave) =>
        record with
        {
            Leaves = [.. record.Leaves.Where(l => l.Id != leave.Id).Append(leave).OrderBy(l => l.From)],
        };

    /// <summary>The leave is not taken.</summary>
    public static PersonFacts Withdraw(PersonFacts record, Id<Leave> leave) =>
        record with
        {
            Leaves = [.. record.Leaves.Where(l => l.Id != leave)],
        };

    /// <summary>
    /// Somebody is back on a day: the leave of that day has the day before as its last; one that was to begin on that
    /// very day is not taken. None where they are not away.
    /// </summary>
    public static PersonFacts? BackOn(PersonFacts record, DateOnly day) =>
        record.Leaves.FirstOrDefault(l => l.Has(day)) switch
        {
            null => null,
            { From: var from } leave when from == day => Withdraw(record, leave.Id),
            var leave => Grant(record, leave with { Until = day.AddDays(-1) }),
        };

    private static string Say(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
