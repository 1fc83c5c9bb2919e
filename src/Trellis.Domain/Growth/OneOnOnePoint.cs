using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>A point of the agenda that either of the two added. It is carried over from meeting to meeting until it is done.</summary>
public sealed class OneOnOnePoint
{
    public Id<OneOnOnePoint> Id { get; init; } = Id<OneOnOnePoint>.New();
    public required Id<OneOnOneSeries> SeriesId { get; init; }
    public OneOnOneSeries? Series { get; init; }
    public required Id<Person> WriterId { get; init; }
    public Person? Writer { get; init; }
    public required string Text { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Its place on the agenda, from 1.</summary>
    public required int Place { get; set; }

    /// <summary>The meeting in which it was done; null while it is open.</summary>
    public Id<OneOnOneMeeting>? DoneInId { get; set; }
}
