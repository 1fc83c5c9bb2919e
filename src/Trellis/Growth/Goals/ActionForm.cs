using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Goals;

/// <summary>An action as it is typed.</summary>
public sealed class ActionForm : IValidatableObject
{
    [
        RequiredText(ErrorMessage = "Write what there is to do."),
        AtMost(GoalRules.ActionLimit, ErrorMessage = AddAction.Longer)
    ]
    public string? Text { get; set; }
    public string? DueOn { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(DueOn) && FormInput.Day(DueOn) is null)
            yield return new("Choose a day that exists.", [nameof(DueOn)]);
    }

    public AddAction.Request ToRequest() => new() { Text = Text, DueOn = FormInput.Day(DueOn) };
}
