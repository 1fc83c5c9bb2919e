using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Trellis.People.Acts;

/// <summary>A leave of absence as it is typed.</summary>
public sealed class LeaveForm : IValidatableObject
{
    public string? Leave { get; set; }
    public string? From { get; set; }
    public string? Until { get; set; }

    [AtMost(500)]
    public string? Reason { get; set; }

    /// <summary>The form of a known leave, or an empty one.</summary>
    public static LeaveForm Of(PersonRecord.LeaveDays? leave) =>
        leave is null
            ? new()
            : new()
            {
                Leave = leave.Id.ToString(),
                From = leave.From.ToString("O", CultureInfo.InvariantCulture),
                Until = leave.Until?.ToString("O", CultureInfo.InvariantCulture),
            };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Day(From) is null)
            yield return new("Choose the first day away.", [nameof(From)]);
        if (!Names.IsBlank(Until) && FormInput.Day(Until) is null)
            yield return new("Write a day such as 2026-05-31, or nothing.", [nameof(Until)]);
    }

    public GrantLeave.Request ToRequest(string? seen) =>
        new()
        {
            Leave = FormInput.Id<Leave>(Leave),
            From = FormInput.Day(From),
            Until = FormInput.Day(Until),
            Reason = Reason,
            Seen = seen,
        };
}
