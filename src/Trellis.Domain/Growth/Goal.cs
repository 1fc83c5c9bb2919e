using Trellis.Domain.Kernel;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;

namespace Trellis.Domain.Growth;

/// <summary>What somebody wants to be able to do or to give, by when, and why.</summary>
public sealed class Goal
{
    public Id<Goal> Id { get; init; } = Id<Goal>.New();
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; init; }
    public required string Title { get; set; }

    /// <summary>The title as it is compared: a person has one open goal of a title.</summary>
    public required string TitleKey { get; set; }

    /// <summary>Why now; may be empty.</summary>
    public string Why { get; set; } = "";
    public GoalKind Kind { get; private set; }

    /// <summary>How it takes part in the community; null where it is professional development, or was not said.</summary>
    public Participation? Participation { get; private set; }

    /// <summary>Hours of work time that it is given; null where it is professional development, or was not said.</summary>
    public int? Hours { get; private set; }
    public GoalAudience Audience { get; set; } = GoalAudience.Manager;
    public GoalState State { get; set; } = GoalState.Proposed;
    public required DateTime WrittenAt { get; init; }

    /// <summary>The day on which it became active; null before.</summary>
    public DateOnly? StartedOn { get; set; }

    /// <summary>The day by which it is to be reached.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>The day on which it was done or dropped; null before.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>What its owner learned, written when it ended; may be empty.</summary>
    public string Learned { get; set; } = "";

    /// <summary>The suggestion of a 360 that it was made from; null where it was not.</summary>
    public Id<SuggestedGoal>? SuggestionId { get; init; }

    /// <summary>Counts the saves: whoever changes it from an older reading is told.</summary>
    public int Version { get; set; }
    public List<GoalItem> Items { get; init; } = [];
    public List<GoalAction> Actions { get; init; } = [];
    public List<CheckIn> CheckIns { get; init; } = [];

    /// <summary>Says what it is for; how and for how long counts for community participation alone.</summary>
    public void Classify(GoalKind kind, Participation? participation, int? hours)
    {
        var isCommunity = kind == GoalKind.CommunityParticipation;
        (Kind, Participation, Hours) = (kind, isCommunity ? participation : null, isCommunity ? hours : null);
    }

    /// <summary>Whether it is written down and neither done nor dropped.</summary>
    public bool IsOpen => State is GoalState.Proposed or GoalState.Active;
}
