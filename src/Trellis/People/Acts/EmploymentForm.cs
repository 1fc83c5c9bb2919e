using System.ComponentModel.DataAnnotations;

namespace Trellis.People.Acts;

/// <summary>The facts of somebody's work as they are typed.</summary>
public class EmploymentForm : IValidatableObject
{
    public string? From { get; set; }
    public string? Position { get; set; }
    public string? Manager { get; set; }
    public string? Hours { get; set; }

    [AtMost(80)]
    public string? Department { get; set; }

    [AtMost(80)]
    public string? Country { get; set; }

    [AtMost(500)]
    public string? Reason { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Day(From) is null)
            yield return new("Choose the day from which it holds.", [nameof(From)]);
    }

    public ChangeEmployment.Request ToChange(string? seen)
    {
        var request = To<ChangeEmployment.Request>(seen);
        request.Reason = Reason;
        return request;
    }

    /// <summary>The facts as a request that takes them.</summary>
    public T To<T>(string? seen)
        where T : EmploymentRequest, new() =>
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
