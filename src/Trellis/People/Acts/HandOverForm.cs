using System.ComponentModel.DataAnnotations;

namespace Trellis.People.Acts;

/// <summary>Who takes over a team, as it is typed.</summary>
public sealed class HandOverForm : IValidatableObject
{
    public string? From { get; set; }

    [RequiredText(ErrorMessage = "Name who takes over.")]
    public string? HandTo { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Day(From) is null)
            yield return new("Choose the day from which it holds.", [nameof(From)]);
    }

    public HandOverReports.Request ToRequest(string? seen) =>
        new()
        {
            From = FormInput.Day(From),
            HandTo = HandTo,
            Seen = seen,
        };
}
