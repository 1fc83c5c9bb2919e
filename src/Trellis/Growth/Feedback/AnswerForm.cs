using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Feedback;

/// <summary>An answer as it is typed.</summary>
public sealed class AnswerForm : IValidatableObject
{
    [
        RequiredText(ErrorMessage = "Write your answer, or decline."),
        AtMost(FeedbackRules.TextLimit, ErrorMessage = AnswerQuestion.Longer)
    ]
    public string? Text { get; set; }
    public string? Competency { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(Competency) && FormInput.Id<Item>(Competency) is null)
            yield return new("Choose a competency from the list.", [nameof(Competency)]);
    }

    public AnswerQuestion.Request ToRequest() =>
        new() { Text = Text, Competency = string.IsNullOrEmpty(Competency) ? null : FormInput.Id<Item>(Competency) };
}
