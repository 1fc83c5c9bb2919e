using Trellis.Domain.Kernel;

namespace Trellis.Domain.Growth;

/// <summary>Where a meeting of a series stands.</summary>
public enum OneOnOneState
{
    Planned,
    Held,

    /// <summary>It did not take place; what was on its agenda moves to the next.</summary>
    Skipped,
}

/// <summary>One meeting of a series.</summary>
public sealed class OneOnOneMeeting
{
    public Id<OneOnOneMeeting> Id { get; init; } = Id<OneOnOneMeeting>.New();
    public required Id<OneOnOneSeries> SeriesId { get; init; }
    public OneOnOneSeries? Series { get; init; }

    /// <summary>When it begins, in UTC.</summary>
    public required DateTime StartsAt { get; set; }

    /// <summary>How long it takes, in minutes.</summary>
    public required int Minutes { get; set; }
    public OneOnOneState State { get; set; } = OneOnOneState.Planned;

    /// <summary>Why it was skipped, as both read it; empty where it was not, or nobody said.</summary>
    public string SkippedBecause { get; set; } = "";

    /// <summary>Whether both talked about career growth.</summary>
    public bool WasCareerTalk { get; set; }

    /// <summary>What both write down together; may be empty.</summary>
    public string SharedNotes { get; set; } = "";

    /// <summary>Counts the saves of the shared notes: whoever writes from an older reading is told.</summary>
    public int Version { get; set; }
}
