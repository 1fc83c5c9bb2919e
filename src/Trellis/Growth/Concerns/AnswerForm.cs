namespace Trellis.Growth.Concerns;

/// <summary>An answer to a concern as it is typed.</summary>
public sealed class AnswerForm
{
    [
        RequiredText(ErrorMessage = "Write your answer."),
        AtMost(ConcernRules.TextLimit, ErrorMessage = ConcernContent.Longer)
    ]
    public string? Text { get; set; }
}
