using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.OneOnOnes;

/// <summary>An action of a 1:1 as it is typed.</summary>
public sealed class OneOnOneActionForm : IValidatableObject
{
    [
        RequiredText(ErrorMessage = "Write the action in one line."),
        AtMost(OneOnOneRules.LineLimit, ErrorMessage = AddPoint.Longer)
    ]
    public string? Text { get; set; }
    public string? Owner { get; set; }
    public string? DueOn { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Id<Person>(Owner) is null)
            yield return new("Choose who does it.", [nameof(Owner)]);
        if (!string.IsNullOrEmpty(DueOn) && FormInput.Day(DueOn) is null)
            yield return new("Choose a day that exists.", [nameof(DueOn)]);
    }

    public AgreeOnAction.Request ToRequest() =>
        new()
        {
            Text = Text,
            Owner = FormInput.Id<Person>(Owner),
            DueOn = FormInput.Day(DueOn),
        };
}
