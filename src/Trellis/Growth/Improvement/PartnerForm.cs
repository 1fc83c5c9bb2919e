using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Improvement;

/// <summary>With whom of People Ops a plan is prepared, as it is chosen.</summary>
public sealed class PartnerForm : IValidatableObject
{
    public string? Partner { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Id<Person>(Partner) is null)
            yield return new("Choose somebody of People Ops.", [nameof(Partner)]);
    }
}
