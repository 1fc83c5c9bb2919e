using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.Reviews;

/// <summary>A goal for the coming year that the manager suggests with the final assessment of a 360.</summary>
public sealed class SuggestedGoal
{
    public Id<SuggestedGoal> Id { get; init; } = Id<SuggestedGoal>.New();
    public Id<ReviewOutcome> OutcomeId { get; init; }

    /// <summary>Its place in the list, from 1.</summary>
    public required int Position { get; init; }
    public string Text { get; set; } = "";

    /// <summary>The competency or skill that it develops; null where it develops none in particular.</summary>
    public Id<Item>? ItemId { get; set; }
    public Item? Item { get; set; }

    /// <summary>The level to reach; null without a competency.</summary>
    public int? Level { get; set; }

    /// <summary>By when; null in a draft that does not say so yet.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>When the person declined it; null while they did not. One that they accepted is named by their goal.</summary>
    public DateTime? DeclinedAt { get; set; }
}
