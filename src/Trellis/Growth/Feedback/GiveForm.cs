using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Feedback;

/// <summary>Feedback without being asked, as it is typed.</summary>
public sealed class GiveForm : IValidatableObject
{
    public FeedbackReaders? Readers { get; set; }

    /// <summary>The name of a colleague.</summary>
    [RequiredText(ErrorMessage = "Name a colleague.")]
    public string? Person { get; set; }

    [
        RequiredText(ErrorMessage = "Write what you saw."),
        AtMost(FeedbackRules.TextLimit, ErrorMessage = AnswerQuestion.Longer)
    ]
    public string? Saw { get; set; }

    [
        RequiredText(ErrorMessage = "Write what it led to."),
        AtMost(FeedbackRules.TextLimit, ErrorMessage = AnswerQuestion.Longer)
    ]
    public string? Effect { get; set; }

    [AtMost(FeedbackRules.LineLimit, ErrorMessage = AskForFeedback.LongLine)]
    public string? NextTime { get; set; }
    public string? Competency { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Readers is null)
            yield return new("Choose who reads the feedback.", [nameof(Readers)]);
        if (!string.IsNullOrEmpty(Competency) && FormInput.Id<Item>(Competency) is null)
            yield return new("Choose a competency from the list.", [nameof(Competency)]);
    }

    public GiveFeedback.Request ToRequest(Id<Person> person) =>
        new()
        {
            Readers = Readers,
            Person = person,
            Saw = Saw,
            Effect = Effect,
            NextTime = NextTime,
            Competency = string.IsNullOrEmpty(Competency) ? null : FormInput.Id<Item>(Competency),
        };
}
