using System.ComponentModel.DataAnnotations;
using Trellis.Stipends.Requests;

namespace Trellis.Stipends.Claims;

/// <summary>A claim as it is typed.</summary>
public sealed class ClaimForm : ForeignForm
{
    public string? BoughtOn { get; set; }
    public string? LateReason { get; set; }
    public string? LostReason { get; set; }
    public string? EarlyReason { get; set; }
    public IFormFile? File { get; set; }

    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Day(BoughtOn) is null)
            yield return new("Choose the day on which you bought it.", [nameof(BoughtOn)]);
        if (!IsForeign && FormInput.Amount(Amount) is not { Minor: > 0 })
            yield return new(FormInput.WhyNot(Amount, "Write what you paid, such as 640.00."), [nameof(Amount)]);
        foreach (var wrong in base.Validate(validationContext))
            yield return wrong;
    }

    public ClaimPurchase.Request ToRequest() =>
        new()
        {
            BoughtOn = FormInput.Day(BoughtOn),
            Amount = Price,
            Foreign = Foreign,
            LateReason = LateReason,
            LostReason = LostReason,
            EarlyReason = EarlyReason,
        };
}
