using System.ComponentModel.DataAnnotations;

namespace Trellis.Reviews.Cycles;

/// <summary>More time for a stage, as it is typed.</summary>
public sealed class ExtensionForm : IValidatableObject
{
    public string? Stage { get; set; }
    public string? Until { get; set; }
    public string? Reason { get; set; }

    /// <summary>What the person saw the effects of.</summary>
    public string? Seen { get; set; }

    /// <summary>What is chosen now, to compare.</summary>
    public string Content => $"{Stage} {Until}";

    public ReviewStage ChosenStage => Enum.TryParse<ReviewStage>(Stage, out var stage) ? stage : ReviewStage.Writing;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Day(Until) is null)
            yield return new("Choose the day until which this stage goes on.", [nameof(Until)]);
    }

    public ExtendCycle.Request ToRequest() =>
        new()
        {
            Stage = ChosenStage,
            Until = FormInput.Day(Until)!.Value,
            Reason = Reason,
        };
}
