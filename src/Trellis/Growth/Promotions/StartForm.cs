using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Promotions;

/// <summary>The position that a case is for, as it is chosen.</summary>
public sealed class StartForm : IValidatableObject
{
    public string? Position { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Id<Position>(Position) is null)
            yield return new("Choose a position.", [nameof(Position)]);
    }
}
