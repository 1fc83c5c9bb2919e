using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Goals;

/// <summary>Levels that come with a check-in or with the end of a goal; those that are not named stay as they are.</summary>
public abstract class NotedLevels : IValidatableObject
{
    [MaxLength(GoalRules.MostItems, ErrorMessage = "A goal has at most {1} competencies and skills.")]
    public IReadOnlyList<Noted> Levels
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <param name="Level">The rank.</param>
    public sealed record Noted(Id<Item> Item, int Level);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Levels.Any(l => l is null))
            yield return new("Name each competency or skill, and its level.", [nameof(Levels)]);
    }
}
