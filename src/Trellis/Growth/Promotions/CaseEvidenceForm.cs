using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Promotions;

/// <summary>Which piece of evidence stands beside which expectation, as it is chosen.</summary>
public sealed class CaseEvidenceForm : IValidatableObject
{
    public string? Item { get; set; }
    public string? Evidence { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Id<Item>(Item) is null)
            yield return new("Choose an expectation.", [nameof(Item)]);
        if (FormInput.Id<EvidenceItem>(Evidence) is null)
            yield return new("Choose a piece of evidence.", [nameof(Evidence)]);
    }

    public AddToPromotion.Request ToRequest() =>
        new() { Item = FormInput.Id<Item>(Item), Evidence = FormInput.Id<EvidenceItem>(Evidence) };
}
