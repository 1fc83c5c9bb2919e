using System.ComponentModel.DataAnnotations;

namespace Trellis.People;

/// <summary>A change of somebody's work as it is typed.</summary>
public sealed class EmploymentForm : IValidatableObject
{
    public string? From { get; set; }
    public string? Position { get; set; }
    public string? Manager { get; set; }
    public string? Hours { get; set; }

    [StringLength(120)]
    public string? Department { get; set; }

    [StringLength(120)]
    public string? Country { get; set; }

    [StringLength(500)]
    public string? Reason { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Day(From) is null)
            yield return new("Choose the day from which it holds.", [nameof(From)]);
    }

    public ChangeEmployment.Request ToRequest() =>
        new()
        {
            From = FormInput.Day(From),
            Position = Position,
            Manager = Manager,
            Hours = Hours,
            Department = Department,
            Country = Country,
            Reason = Reason,
        };
}
