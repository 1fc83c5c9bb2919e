using Trellis.Domain.Calendar;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Messages;

/// <summary>
/// Something that a person would want to know of: written in the transaction of what it tells of. It says that something
/// is there, and never what somebody wrote about a person.
/// </summary>
public sealed class Message
{
    public Id<Message> Id { get; init; } = Id<Message>.New();

    /// <summary>To whom it is.</summary>
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; set; }

    /// <summary>What it tells of, as <c>noun.verb</c>, such as <c>stipend.paid</c>. Its words come from there.</summary>
    public required string Kind { get; init; }

    /// <summary>The page to which it leads, as a path on this installation. It holds no secret.</summary>
    public required string Link { get; init; }

    /// <summary>Who did what it tells of; null for Trellis itself.</summary>
    public Id<Person>? ById { get; init; }

    /// <summary>A number in its sentence, such as that of a version; null if it has none.</summary>
    public int? Number { get; init; }

    /// <summary>A day in its sentence; null if it has none.</summary>
    public DateOnly? Day { get; init; }
    public required DateTime At { get; init; }
    public MessageState State { get; set; } = MessageState.Written;

    /// <summary>When it goes by mail, as its receiver chose; null until that is looked up.</summary>
    public Cadence? Cadence { get; set; }

    /// <summary>From when it may be sent; null if no mail is made of it alone.</summary>
    public DateTime? DueAt { get; set; }

    /// <summary>How often a server has tried to send it.</summary>
    public int Attempts { get; set; }

    /// <summary>Which attempt it belongs to: the one that took it last may say how it ended. Null before the first.</summary>
    public Guid? Lease { get; set; }

    /// <summary>Until when nobody else tries to send it; null if nobody does.</summary>
    public DateTime? LeasedUntil { get; set; }

    /// <summary>When it was sent, parked or closed; null while it waits.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Why the last attempt failed, or why it was parked or closed; empty if there is nothing to say.</summary>
    public string Why { get; set; } = "";

    /// <summary>The calendar entry that goes out with it; null if none does.</summary>
    public Id<CalendarEntry>? EntryId { get; init; }

    /// <summary>What makes a second one superfluous, such as the day of a digest; null if nothing does.</summary>
    public string? Once { get; init; }
}
