using System.ComponentModel.DataAnnotations;

namespace Trellis.Stipends.Payments;

/// <summary>Which claims are paid, as it is ticked and typed.</summary>
public sealed class PayForm : IValidatableObject
{
    /// <summary>None where nothing is ticked.</summary>
    public List<string>? Ids { get; set; }
    public string? PaidOn { get; set; }

    [AtMost(80, ErrorMessage = "A reference has at most {1} characters.")]
    public string? Reference { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Day(PaidOn) is null)
            yield return new("Choose the day of the payment.", [nameof(PaidOn)]);
    }
}
