using System.ComponentModel.DataAnnotations;

namespace Trellis.People.Acts;

/// <summary>The facts of somebody's work as they are typed.</summary>
public class EmploymentForm : IValidatableObject
{
    public string? From { get; set; }
    public string? Position { get; set; }
    public string? Manager { get; set; }
    public string? Hours { get; set; }

    [StringLength(80, ErrorMessage = "Write at most {1} characters.")]
    public string? Department { get; set; }

    [StringLength(80, ErrorMessage = "Write at most {1} characters.")]
    public string? Country { get; set; }

    [StringLength(500, ErrorMessage = "Write at most {1} characters.")]
    public string? Reason { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Day(From) is null)
            yield return new("Choose the day from which it holds.", [nameof(From)]);
    }

    public ChangeEmployment.Request ToRequest(string? seen) =>
        new()
        {
            From = FormInput.Day(From),
            Position = Position,
            Manager = Manager,
            Hours = Hours,
            Department = Department,
            Country = Country,
            Reason = Reason,
            Seen = seen,
        };

    public ReturnToWork.Request ToReturn(string? seen) =>
        new()
        {
            From = FormInput.Day(From),
            Position = Position,
            Manager = Manager,
            Hours = Hours,
            Department = Department,
            Country = Country,
            Seen = seen,
        };
}
