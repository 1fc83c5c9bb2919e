using System.ComponentModel.DataAnnotations;

namespace Trellis.Stipends.Payments;

/// <summary>A limit for a month as it is typed.</summary>
public sealed class CapForm : IValidatableObject
{
    public string? Month { get; set; }
    public string? Amount { get; set; }

    [AtMost(300)]
    public string? Note { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Month(Month) is null)
            yield return new("Choose a month, such as 2026-07.", [nameof(Month)]);
        if (!Names.IsBlank(Amount) && FormInput.Amount(Amount) is null)
            yield return new(
                FormInput.WhyNot(Amount, "Write an amount from 0, or leave it empty to lift the limit."),
                [nameof(Amount)]
            );
    }
}
