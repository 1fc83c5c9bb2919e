using System.ComponentModel.DataAnnotations;

namespace Trellis.Stipends.Account;

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
        if (FormInput.Day(On) is null)
            yield return new("Choose the day.", [nameof(On)]);
    }

    public RecordFact.Request ToRequest() =>
        new()
        {
            Kind = Enum.Parse<StipendFactKind>(Kind!),
            On = FormInput.Day(On),
            Value = Value,
        };
}
