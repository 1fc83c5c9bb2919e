using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Plans;

/// <summary>The agreement to a plan as it is typed.</summary>
public sealed class AgreementForm : IValidatableObject
{
    [RequiredText(ErrorMessage = AgreePlan.NoDay)]
    public string? MetOn { get; set; }
    public int Version { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(MetOn) && FormInput.Day(MetOn) is null)
            yield return new("Choose a day that exists.", [nameof(MetOn)]);
    }

    public AgreePlan.Request ToRequest() => new() { MetOn = FormInput.Day(MetOn), Version = Version };
}
