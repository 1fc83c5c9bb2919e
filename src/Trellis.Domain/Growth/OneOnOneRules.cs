using Trellis.Domain.Kernel;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;

namespace Trellis.Domain.Growth;

/// <summary>What can be done in a series of 1:1s, and what follows from its dates: product.md §5.</summary>
public static class OneOnOneRules
{
    /// <summary>The longest point and action, in characters: it is said in a line.</summary>
    public const int LineLimit = 200;

    /// <summary>The longest notes of a meeting, in characters.</summary>
    public const int NotesLimit = 8000;

    /// <summary>How many points are open at most.</summary>
    public const int MostPoints = 40;

    /// <summary>How many actions are open at most.</summary>
    public const int MostActions = 60;

    /// <summary>How many meetings lie ahead at most.</summary>
    public const int MostPlanned = 12;

    /// <summary>The shortest and the longest meeting, in minutes.</summary>
    public const int Shortest = 10,
        Longest = 240;

    /// <summary>How many days back a meeting that was held can be written down.</summary>
    public const int DaysBack = 60;

    /// <summary>
    /// A planned meeting is moved, skipped, held and noted on. What was said about one can be put right: one that was held
    /// is held again, with more points, or skipped after all, and one that was skipped is held after all. Null if nothing
    /// stands in the way.
    /// </summary>
    public static Problem? Refuse(OneOnOneState state, OneOnOneAct act) =>
        (state, act) switch
        {
            (OneOnOneState.Planned, _) => null,
            (OneOnOneState.Held, not OneOnOneAct.Move) => null,
            (OneOnOneState.Skipped, OneOnOneAct.Hold) => null,
            (OneOnOneState.Held, _) => new Problem.Refused("one-on-one.held", "This meeting was held."),
            _ => new Problem.Refused("one-on-one.skipped", "This meeting was skipped."),
        };

    /// <summary>
    /// A meeting takes 10 to 240 minutes and lies within a year from now, or at most 60 days back where it is written down
    /// afterwards. Null if nothing stands in the way.
    /// </summary>
    public static Problem? RefuseTime(DateTime startsAt, int minutes, DateTime now) =>
        minutes is < Shortest or > Longest
            ? new Problem.Refused("one-on-one.time", $"A meeting takes {Shortest} to {Longest} minutes.", "Minutes")
        : startsAt > now.AddYears(1) ? new Problem.Refused("one-on-one.time", "Choose a day within a year.", "On")
        : startsAt < now.AddDays(-DaysBack)
            ? new Problem.Refused("one-on-one.time", $"Choose a day within the last {DaysBack} days.", "On")
        : null;

    /// <summary>A meeting is held once it has begun. Null if nothing stands in the way.</summary>
    public static Problem? RefuseHolding(DateTime startsAt, DateTime now) =>
        startsAt > now ? new Problem.Refused("one-on-one.early", "This meeting has not begun yet.") : null;

    /// <summary>The day of the next meeting after one: the organisation's interval later, not before tomorrow.</summary>
    /// <param name="last">The day of the last one.</param>
    /// <param name="days">The organisation's days from one 1:1 to the next.</param>
    public static DateOnly Next(DateOnly last, int days, DateOnly today)
    {
        var missed = Math.Max(0, today.DayNumber - last.DayNumber) / days;
        return last.AddDays((missed + 1) * days);
    }

    /// <summary>
    /// Whether it is time to talk about career growth: some months after the last such talk, or after the line began. Never
    /// where no months are set.
    /// </summary>
    /// <param name="months">The organisation's months from one such talk to the next; null where it wants no reminder.</param>
    public static bool IsCareerTalkDue(DateOnly? last, DateOnly from, int? months, DateOnly today) =>
        months is { } n && ObligationDates.AfterMonths(last ?? from, n) <= today;

    /// <summary>Through how many meetings a point or an action was carried over: those held since it was written.</summary>
    public static int CarriedOver(DateTime at, IEnumerable<OneOnOneMeeting> meetings) =>
        meetings.Count(m => m.State == OneOnOneState.Held && m.StartsAt > at);
}
