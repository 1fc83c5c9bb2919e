using System.ComponentModel.DataAnnotations;

namespace Trellis.Reviews.Meetings;

/// <summary>The date of a conversation as it is typed.</summary>
public sealed class MeetingForm : IValidatableObject
{
    public string? On { get; set; }
    public string? From { get; set; }
    public string? Minutes { get; set; }

    [AtMost(ReviewRules.LineLimit)]
    public string? Place { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Day(On) is null)
            yield return new("Choose the day.", [nameof(On)]);
        if (FormInput.Time(From) is null)
            yield return new("Write when it begins, such as 10:00.", [nameof(From)]);
        if (FormInput.Whole(Minutes) is not (>= 15 and <= 480))
            yield return new("Choose between 15 minutes and 8 hours.", [nameof(Minutes)]);
    }

    public PlanMeeting.Request ToRequest() =>
        new()
        {
            On = FormInput.Day(On),
            From = FormInput.Time(From),
            Minutes = FormInput.Whole(Minutes) ?? 0,
            Place = Place,
        };
}
