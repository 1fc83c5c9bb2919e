using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Feedback;

/// <summary>A request for feedback as it is typed.</summary>
public sealed class AskForm : IValidatableObject
{
    public FeedbackReaders? Readers { get; set; }

    /// <summary>Names, one after the other.</summary>
    [RequiredText(ErrorMessage = "Name at least one colleague.")]
    public string? People { get; set; }

    [
        RequiredText(ErrorMessage = "Say in a few words what the question is about."),
        AtMost(FeedbackRules.LineLimit, ErrorMessage = AskForFeedback.LongLine)
    ]
    public string? About { get; set; }

    [
        RequiredText(ErrorMessage = "Write your question."),
        AtMost(FeedbackRules.QuestionLimit, ErrorMessage = AskForFeedback.LongQuestion)
    ]
    public string? Question { get; set; }
    public string? DueOn { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Readers is null)
            yield return new("Choose who reads the answer.", [nameof(Readers)]);
        if (FormInput.Day(DueOn) is null)
            yield return new("Choose a day for the answer.", [nameof(DueOn)]);
    }

    public AskForFeedback.Request ToRequest(IReadOnlyList<Id<Person>> people) =>
        new()
        {
            Readers = Readers,
            People = people,
            About = About,
            Question = Question,
            DueOn = FormInput.Day(DueOn),
        };
}
