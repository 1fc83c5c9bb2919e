using System.ComponentModel.DataAnnotations;

namespace Trellis.Stipends.Requests;

/// <summary>A price in another currency, as it is typed: all of it or nothing.</summary>
public abstract class ForeignForm : IValidatableObject
{
    public string? ForeignCurrency { get; set; }
    public string? ForeignAmount { get; set; }
    public string? Rate { get; set; }
    public string? RateOn { get; set; }

    /// <summary>In the organisation's currency, where it was paid in that.</summary>
    public string? Amount { get; set; }

    protected bool IsForeign => !Names.IsBlank(ForeignCurrency + ForeignAmount + Rate + RateOn);

    /// <summary>The price abroad, where it can be read.</summary>
    public ForeignAmount? Abroad => IsForeign && !Unclear().Any() ? Foreign : null;

    /// <summary>What it costs in the organisation's currency; none where it cannot be read yet.</summary>
    public Money? Price =>
        Abroad is { } abroad ? StipendRules.Convert(abroad)
        : IsForeign ? null
        : FormInput.Amount(Amount);

    public ForeignAmount? Foreign =>
        IsForeign
            ? new(
                ForeignCurrency!.Trim().ToUpperInvariant(),
                FormInput.Amount(ForeignAmount)!.Value.Minor,
                FormInput.Rate(Rate)!.Value,
                FormInput.Day(RateOn)!.Value
            )
            : null;

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Unclear();

    private IEnumerable<ValidationResult> Unclear()
    {
        if (!IsForeign)
            yield break;
        if (ForeignCurrency?.Trim() is not { Length: 3 } code || !code.All(char.IsAsciiLetter))
            yield return new("Write the three letters of the currency, such as EUR.", [nameof(ForeignCurrency)]);
        if (FormInput.Amount(ForeignAmount) is not { } amount || amount == Money.Zero)
            yield return new("Write the price in that currency, such as 120.00.", [nameof(ForeignAmount)]);
        if (FormInput.Rate(Rate) is null)
            yield return new("Write how much one unit of it is in ours, such as 1.0834.", [nameof(Rate)]);
        if (FormInput.Day(RateOn) is null)
            yield return new("Choose the day of the rate.", [nameof(RateOn)]);
    }
}
