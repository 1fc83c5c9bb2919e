using System.ComponentModel.DataAnnotations;

namespace Trellis.Stipends.Payments;

/// <summary>A correction of the ledger as it is typed.</summary>
public sealed class CorrectionForm : IValidatableObject
{
    public string? Once { get; set; }
    public string? Kind { get; set; }
    public string? Amount { get; set; }
    public string? Reason { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Amount(Amount) is not { Minor: > 0 })
            yield return new(FormInput.WhyNot(Amount, "Write an amount, such as 640.00."), [nameof(Amount)]);
        if (Names.IsBlank(Reason))
            yield return new("Write the reason. It stays with the entry.", [nameof(Reason)]);
    }

    public CorrectLedger.Request ToRequest() =>
        new()
        {
            Once = Guid.TryParse(Once, out var once) ? once : null,
            Kind = Enum.TryParse<LedgerKind>(Kind, out var kind) ? kind : LedgerKind.Repayment,
            Amount = FormInput.Amount(Amount),
            Reason = Reason,
        };
}
