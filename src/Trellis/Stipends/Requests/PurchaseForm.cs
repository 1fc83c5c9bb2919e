using System.ComponentModel.DataAnnotations;

namespace Trellis.Stipends.Requests;

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
    public string? Goal { get; set; }
    public string? Why { get; set; }
    public string? SpendOn { get; set; }
    public string? Event { get; set; }
    public bool Agrees { get; set; }

    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsPreview)
        {
            // Whoever only looks may leave fields empty; what cannot be read is said all the same.
            if (!IsForeign && !Names.IsBlank(Amount) && FormInput.Amount(Amount) is not { Minor: > 0 })
                yield return new(FormInput.WhyNot(Amount, "Write the price, such as 640.00."), [nameof(Amount)]);
            if (!Names.IsBlank(SpendOn) && FormInput.Day(SpendOn) is null)
                yield return new("Choose a day.", [nameof(SpendOn)]);
            foreach (var unclear in base.Validate(validationContext))
                yield return unclear;
            yield break;
        }
        if (Names.IsBlank(What))
            yield return new("Say what it is.", [nameof(What)]);
        if (Names.IsBlank(Provider))
            yield return new("Name the provider or organiser.", [nameof(Provider)]);
        if (Names.IsBlank(Category))
            yield return new("Choose a category.", [nameof(Category)]);
        if (Names.IsBlank(Why))
            yield return new("Say in a sentence how it will help.", [nameof(Why)]);
        if (!IsForeign && FormInput.Amount(Amount) is not { Minor: > 0 })
            yield return new(FormInput.WhyNot(Amount, "Write the price, such as 640.00."), [nameof(Amount)]);
        if (FormInput.Day(SpendOn) is null)
            yield return new("Choose a day.", [nameof(SpendOn)]);
        foreach (var wrong in base.Validate(validationContext))
            yield return wrong;
    }

    public AskForStipend.Request ToRequest() =>
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
            Supports = FormInput.Id<Item>(Supports),
            Goal = FormInput.Id<Goal>(Goal),
            Why = Why,
            Amount = Price,
            Foreign = Foreign,
            SpendOn = FormInput.Day(SpendOn),
            Event = FormInput.Id<GroupEvent>(Event),
            Agrees = Agrees,
        };
}
