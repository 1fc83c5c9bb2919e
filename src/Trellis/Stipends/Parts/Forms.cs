using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Trellis.Stipends.Parts;

/// <summary>
/// Reads what people type into forms: amounts, days, rates. What cannot be read is said at its field, and stays there.
/// </summary>
public static class Typed
{
    public static Money? Amount(string? text) => Money.TryParse(text, out var amount) ? amount : null;

    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is > 1900 and < 2200
            ? day
            : null;

    /// <summary>"1.0834" as millionths; from above 0, with at most six decimals.</summary>
    public static long? Rate(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate)
        && rate > 0
        && rate <= 1_000_000
        && decimal.Round(rate, 6) == rate
            ? (long)(rate * 1_000_000)
            : null;

    public static Id<T>? Id<T>(string? text) => Domain.Kernel.Id<T>.TryParse(text, null, out var id) ? id : null;
}

/// <summary>A price in another currency, as it is typed: all of it or nothing.</summary>
public abstract class ForeignForm : IValidatableObject
{
    public string? ForeignCurrency { get; set; }
    public string? ForeignAmount { get; set; }
    public string? Rate { get; set; }
    public string? RateOn { get; set; }

    /// <summary>In the organisation's currency, where it was paid in that.</summary>
    public string? Amount { get; set; }

    protected bool IsForeign => !string.IsNullOrWhiteSpace(ForeignCurrency + ForeignAmount + Rate + RateOn);

    /// <summary>The price abroad, where it can be read.</summary>
    public ForeignAmount? Abroad => IsForeign && !Unclear().Any() ? Foreign : null;

    /// <summary>What it costs in the organisation's currency; none where it cannot be read yet.</summary>
    public Money? Price =>
        Abroad is { } abroad ? StipendRules.Convert(abroad)
        : IsForeign ? null
        : Typed.Amount(Amount);

    public ForeignAmount? Foreign =>
        IsForeign
            ? new(
                ForeignCurrency!.Trim().ToUpperInvariant(),
                Typed.Amount(ForeignAmount)!.Value.Minor,
                Typed.Rate(Rate)!.Value,
                Typed.Day(RateOn)!.Value
            )
            : null;

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Unclear();

    private IEnumerable<ValidationResult> Unclear()
    {
        if (!IsForeign)
            yield break;
        if (ForeignCurrency?.Trim() is not { Length: 3 } code || !code.All(char.IsAsciiLetter))
            yield return new("Write the three letters of the currency, such as EUR.", [nameof(ForeignCurrency)]);
        if (Typed.Amount(ForeignAmount) is not { } amount || amount == Money.Zero)
            yield return new("Write the price in that currency, such as 120.00.", [nameof(ForeignAmount)]);
        if (Typed.Rate(Rate) is null)
            yield return new("Write how much one unit of it is in ours, such as 1.0834.", [nameof(Rate)]);
        if (Typed.Day(RateOn) is null)
            yield return new("Choose the day of the rate.", [nameof(RateOn)]);
    }
}

/// <summary>A purchase as it is typed.</summary>
public sealed class PurchaseForm : ForeignForm
{
    public const string Preview = "preview";

    /// <summary>
    /// Which button was pressed. Whoever only looks at what the policy says may leave the rest empty.
    /// </summary>
    public string? Go { get; set; }
    public bool IsPreview => Go == Preview;
    public string? Once { get; set; }
    public string? Kind { get; set; }
    public string? What { get; set; }
    public string? Provider { get; set; }
    public string? Category { get; set; }
    public string? Supports { get; set; }
    public string? Why { get; set; }
    public string? SpendOn { get; set; }
    public string? Event { get; set; }
    public bool Agrees { get; set; }

    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsPreview)
        {
            // Whoever only looks may leave fields empty; what cannot be read is said all the same.
            if (!IsForeign && !string.IsNullOrWhiteSpace(Amount) && Typed.Amount(Amount) is not { Minor: > 0 })
                yield return new("Write the price, such as 640.00.", [nameof(Amount)]);
            if (!string.IsNullOrWhiteSpace(SpendOn) && Typed.Day(SpendOn) is null)
                yield return new("Choose a day.", [nameof(SpendOn)]);
            foreach (var unclear in base.Validate(validationContext))
                yield return unclear;
            yield break;
        }
        if (string.IsNullOrWhiteSpace(What))
            yield return new("Say what it is.", [nameof(What)]);
        if (string.IsNullOrWhiteSpace(Provider))
            yield return new("Say who sells it or holds it.", [nameof(Provider)]);
        if (string.IsNullOrWhiteSpace(Category))
            yield return new("Choose what kind of thing it is.", [nameof(Category)]);
        if (string.IsNullOrWhiteSpace(Why))
            yield return new("Say in a sentence how it will help.", [nameof(Why)]);
        if (!IsForeign && Typed.Amount(Amount) is not { Minor: > 0 })
            yield return new("Write the price, such as 640.00.", [nameof(Amount)]);
        if (Typed.Day(SpendOn) is null)
            yield return new("Choose a day.", [nameof(SpendOn)]);
        foreach (var wrong in base.Validate(validationContext))
            yield return wrong;
    }

    public Requests.AskForStipend.Request ToRequest() =>
        new()
        {
            Once = Guid.TryParse(Once, out var once) ? once : null,
            Kind =
                Enum.TryParse<StipendKind>(Kind, out var kind) && Enum.IsDefined(kind)
                    ? kind
                    : StipendKind.ProfessionalDevelopment,
            What = What,
            Provider = Provider,
            Category = Category,
            Supports = Typed.Id<Item>(Supports),
            Why = Why,
            Amount = Price,
            Foreign = Foreign,
            SpendOn = Typed.Day(SpendOn),
            Event = Typed.Id<GroupEvent>(Event),
            Agrees = Agrees,
        };
}

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
        if (Typed.Day(BoughtOn) is null)
            yield return new("Choose the day on which you bought it.", [nameof(BoughtOn)]);
        if (!IsForeign && Typed.Amount(Amount) is not { Minor: > 0 })
            yield return new("Write what you paid, such as 640.00.", [nameof(Amount)]);
        foreach (var wrong in base.Validate(validationContext))
            yield return wrong;
    }

    public Claims.ClaimPurchase.Request ToRequest() =>
        new()
        {
            BoughtOn = Typed.Day(BoughtOn),
            Amount = Price,
            Foreign = Foreign,
            LateReason = LateReason,
            LostReason = LostReason,
            EarlyReason = EarlyReason,
        };
}

/// <summary>A dated fact as it is typed.</summary>
public sealed class FactForm : IValidatableObject
{
    public string? Kind { get; set; }
    public string? On { get; set; }
    public string? Value { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Enum.TryParse<StipendFactKind>(Kind, out var kind) || !Enum.IsDefined(kind))
            yield return new("Choose what happened.", [nameof(Kind)]);
        if (Typed.Day(On) is null)
            yield return new("Choose the day.", [nameof(On)]);
    }

    public Policy.RecordFact.Request ToRequest() =>
        new()
        {
            Kind = Enum.Parse<StipendFactKind>(Kind!),
            On = Typed.Day(On),
            Value = Value,
        };
}

/// <summary>A decision as it is typed; which button was pressed says which it is.</summary>
public sealed class DecisionForm
{
    [StringLength(StipendRules.WordsLimit, ErrorMessage = "Write at most {1} characters.")]
    public string? Words { get; set; }

    [StringLength(StipendRules.WordsLimit, ErrorMessage = "Write at most {1} characters.")]
    public string? Condition { get; set; }
}

/// <summary>A correction of the ledger as it is typed.</summary>
public sealed class CorrectionForm : IValidatableObject
{
    public string? Once { get; set; }
    public string? Kind { get; set; }
    public string? Amount { get; set; }
    public string? Reason { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Typed.Amount(Amount) is not { Minor: > 0 })
            yield return new("Write an amount, such as 640.00.", [nameof(Amount)]);
        if (string.IsNullOrWhiteSpace(Reason))
            yield return new("Write the reason. It stays with the entry.", [nameof(Reason)]);
    }

    public Finance.CorrectLedger.Request ToRequest() =>
        new()
        {
            Once = Guid.TryParse(Once, out var once) ? once : null,
            Kind = Enum.TryParse<LedgerKind>(Kind, out var kind) ? kind : LedgerKind.Repayment,
            Amount = Typed.Amount(Amount),
            Reason = Reason,
        };
}

/// <summary>A limit for a month as it is typed.</summary>
public sealed class CapForm : IValidatableObject
{
    public string? Month { get; set; }
    public string? Amount { get; set; }

    [StringLength(300, ErrorMessage = "Write at most {1} characters.")]
    public string? Note { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Events.EventsModule.Month(Month) is null)
            yield return new("Choose a month, such as 2026-07.", [nameof(Month)]);
        if (!string.IsNullOrWhiteSpace(Amount) && Typed.Amount(Amount) is null)
            yield return new("Write an amount from 0, or leave it empty to lift the limit.", [nameof(Amount)]);
    }
}

/// <summary>A budget as it is typed.</summary>
public sealed class BudgetForm : IValidatableObject
{
    public string? Amount { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Typed.Amount(Amount) is null)
            yield return new("Write an amount from 0.", [nameof(Amount)]);
    }
}

/// <summary>Which claims are paid, as it is ticked and typed.</summary>
public sealed class PayForm : IValidatableObject
{
    /// <summary>None where nothing is ticked.</summary>
    public List<string>? Ids { get; set; }
    public string? PaidOn { get; set; }

    [StringLength(80, ErrorMessage = "A reference has at most {1} characters.")]
    public string? Reference { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Typed.Day(PaidOn) is null)
            yield return new("Choose the day of the payment.", [nameof(PaidOn)]);
    }
}

/// <summary>An event as it is typed.</summary>
public sealed class EventForm : IValidatableObject
{
    [Required(ErrorMessage = "Name the event."), StringLength(160)]
    public string? Name { get; set; }

    [StringLength(160)]
    public string? Place { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }

    [StringLength(500)]
    public string? Link { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Typed.Day(From) is null)
            yield return new("Choose its first day.", [nameof(From)]);
        if (!string.IsNullOrEmpty(To) && Typed.Day(To) is null)
            yield return new("Choose its last day.", [nameof(To)]);
    }

    public Events.AddEvent.Request ToRequest() =>
        new()
        {
            Name = Name,
            Place = Place,
            From = Typed.Day(From),
            To = Typed.Day(To) ?? Typed.Day(From),
            Link = Link,
        };
}
