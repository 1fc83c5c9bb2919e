using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Evidence;

/// <summary>Evidence in one's own words, as it is typed.</summary>
public sealed class EvidenceForm : IValidatableObject
{
    [
        RequiredText(ErrorMessage = "Write what happened and what it changed."),
        AtMost(EvidenceRules.NoteLimit, ErrorMessage = KeepEvidence.LongNote)
    ]
    public string? Note { get; set; }

    [AtMost(EvidenceRules.LinkLimit, ErrorMessage = KeepEvidence.LongLink)]
    public string? Link { get; set; }
    public string? Item { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(Item) && FormInput.Id<Item>(Item) is null)
            yield return new("Choose a competency from the list.", [nameof(Item)]);
    }

    public KeepEvidence.Request ToRequest() =>
        new()
        {
            Source = EvidenceSource.Own,
            Note = Note,
            Link = Link,
            Item = string.IsNullOrEmpty(Item) ? null : FormInput.Id<Item>(Item),
        };
}
