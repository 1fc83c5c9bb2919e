using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Plans;

/// <summary>A comment on a plan as it is typed.</summary>
public sealed class PlanCommentForm : IValidatableObject
{
    [RequiredText(ErrorMessage = "Write your comment."), AtMost(PlanRules.TextLimit, ErrorMessage = ChangePlan.Longer)]
    public string? Text { get; set; }

    /// <summary>The goal that it is about; empty for the whole plan.</summary>
    public string? Goal { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(Goal) && FormInput.Id<Goal>(Goal) is null)
            yield return new("Choose a goal of this plan.", [nameof(Goal)]);
    }

    public CommentOnPlan.Request ToRequest() =>
        new() { Text = Text, Goal = string.IsNullOrEmpty(Goal) ? null : FormInput.Id<Goal>(Goal) };
}
