namespace Trellis.Domain.Calendar;

/// <summary>When an entry is: on whole days, or from a moment to another.</summary>
public sealed record EntryTime
{
    private EntryTime() { }

    public DateOnly? From { get; private init; }
    public DateOnly? To { get; private init; }
    public DateTime? StartsAt { get; private init; }
    public DateTime? EndsAt { get; private init; }

    /// <summary>Whole days in the organisation's time zone, the last one with them.</summary>
    public static EntryTime Days(DateOnly from, DateOnly to) => new() { From = from, To = to < from ? from : to };

    /// <summary>From a moment to another, in UTC.</summary>
    public static EntryTime Times(DateTime startsAt, DateTime endsAt) =>
        new() { StartsAt = startsAt, EndsAt = endsAt < startsAt ? startsAt : endsAt };
}
