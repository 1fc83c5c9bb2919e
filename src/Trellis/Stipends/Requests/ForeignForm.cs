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

    /// <summary>The organisation's currency and the day, which the page knows.</summary>
    internal (string Currency, DateOnly Today)? Here { get; set; }

    protected bool IsForeign => !Names.IsBlank(ForeignCurrency + ForeignAmount + Rate + RateOn);

    private string Currency => Figures.Plain(ForeignCurrency).ToUpperInvariant();

    /// <summary>The price abroad, where it can be read.</summary>
    public ForeignAmount? Abroad => IsForeign && !Unclear().Any() ? Foreign : null;

    /// <summary>What it costs in the organisation's currency; none where it cannot be read yet.</summary>
    public Money? Price =>
        Abroad is { } abroad ? ForeignRules.Convert(abroad)
        : IsForeign ? null
        : FormInput.Amount(Amount);

    public ForeignAmount? Foreign =>
        IsForeign
        && FormInput.Price(ForeignAmount, Currency) is { } price
        && FormInput.Rate(Rate) is { } rate
        && FormInput.Day(RateOn) is { } day
            ? new(Currency, price, rate, day)
            : null;

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Unclear();

    private IEnumerable<ValidationResult> Unclear()
    {
        if (!IsForeign)
            yield break;
        if (Currency.Length != 3 || !Currency.All(char.IsAsciiLetterUpper))
            yield return new("Write the three letters of the currency, such as EUR.", [nameof(ForeignCurrency)]);
        if (FormInput.Price(ForeignAmount, Currency) is null)
            yield return new(
                Twofold(ForeignAmount) ?? "Write the price in that currency, such as 120.00.",
                [nameof(ForeignAmount)]
            );
        if (FormInput.Rate(Rate) is null)
            yield return new(
                Twofold(Rate) ?? "Write how much one unit of it is in ours, such as 1.0834.",
                [nameof(Rate)]
            );
        if (FormInput.Day(RateOn) is null)
            yield return new("Choose the day of the rate.", [nameof(RateOn)]);
        if (
            Foreign is { } foreign
            && Here is var (own, today)
            && ForeignRules.CanConvert(foreign, own, today) is { } refusal
        )
            yield return new(refusal.Message, [FieldOf(refusal.Code)]);
    }

    private static string? Twofold(string? text) =>
        Figures.Read(text) is { Separator: not '\0', Thousands: { } thousands }
            ? $"“{Figures.Plain(text)}” can be read in two ways. Write {thousands:0} without a separator, or the decimals "
                + "behind a point."
            : null;

    private static string FieldOf(string code) =>
        code switch
        {
            "foreign.currency" => nameof(ForeignCurrency),
            "foreign.rate" => nameof(Rate),
            "foreign.day" => nameof(RateOn),
            _ => nameof(ForeignAmount),
        };
}
