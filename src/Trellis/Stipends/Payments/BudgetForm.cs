using System.ComponentModel.DataAnnotations;

namespace Trellis.Stipends.Payments;

/// <summary>A budget as it is typed.</summary>
public sealed class BudgetForm : IValidatableObject
{
    public string? Amount { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Amount(Amount) is null)
            yield return new(FormInput.WhyNot(Amount, "Write an amount from 0."), [nameof(Amount)]);
    }
}
