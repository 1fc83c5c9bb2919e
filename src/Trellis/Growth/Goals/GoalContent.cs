using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Goals;

/// <summary>What a goal says, as it is written and changed.</summary>
public class GoalContent : IValidatableObject
{
    internal const string WholeHours = "Write whole hours from 1 to 500, or leave this empty.";
    internal const string Longer = "This is longer than 2,000 characters. Shorten it a little.";

    [
        RequiredText(ErrorMessage = "Write your goal in one line."),
        AtMost(GoalRules.TitleLimit, ErrorMessage = "Use at most {1} characters. Put the rest under “Why now?”.")
    ]
    public string? Title { get; set; }

    [AtMost(GoalRules.TextLimit, ErrorMessage = Longer)]
    public string? Why { get; set; }

    [Required(ErrorMessage = "Choose the kind of goal."), EnumDataType(typeof(GoalKind))]
    public GoalKind? Kind { get; set; }

    /// <summary>How it takes part in the community; left out where it is professional development.</summary>
    [EnumDataType(typeof(Participation))]
    public Participation? Participation { get; set; }

    /// <summary>Hours of work time for it; left out where it is professional development.</summary>
    public int? Hours { get; set; }

    [Required(ErrorMessage = "Choose who can read it."), EnumDataType(typeof(GoalAudience))]
    public GoalAudience? Audience { get; set; }

    [Required(ErrorMessage = "Choose a day.")]
    public DateOnly? DueOn { get; set; }

    /// <summary>The competencies and skills to develop; whatever a change leaves out is removed.</summary>
    [
        Required(ErrorMessage = "Name the competencies and skills, or none."),
        MaxLength(GoalRules.MostItems, ErrorMessage = "A goal has at most {1} competencies and skills.")
    ]
    public IReadOnlyList<Aim>? Items { get; set; }

    /// <param name="To">The rank to reach.</param>
    public sealed record Aim(Id<Item> Item, int To);

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Kind == GoalKind.CommunityParticipation && Hours is < 1 or > GoalRules.MostHours)
            yield return new(WholeHours, [nameof(Hours)]);
        if (Items?.Any(i => i is null) == true)
            yield return new("Name each competency or skill, and the level to reach.", [nameof(Items)]);
    }
}
