using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>What one of the two wrote down about a meeting for themselves: nobody else reads it, ever.</summary>
public sealed class OneOnOneNote
{
    public Id<OneOnOneNote> Id { get; init; } = Id<OneOnOneNote>.New();
    public required Id<OneOnOneMeeting> MeetingId { get; init; }
    public OneOnOneMeeting? Meeting { get; init; }
    public required Id<Person> WriterId { get; init; }
    public Person? Writer { get; init; }
    public required string Text { get; set; }

    /// <summary>Counts the saves: whoever writes from an older reading is told.</summary>
    public int Version { get; set; }
}
