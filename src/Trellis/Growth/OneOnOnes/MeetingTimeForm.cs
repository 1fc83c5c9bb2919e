using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Trellis.Growth.OneOnOnes;

/// <summary>When a 1:1 takes place, as it is typed.</summary>
public sealed class MeetingTimeForm : IValidatableObject
{
    public string? On { get; set; }
    public string? From { get; set; }
    public string? Minutes { get; set; } = "30";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Day(On) is null)
            yield return new("Choose the day.", [nameof(On)]);
        if (FormInput.Time(From) is null)
            yield return new("Write when it begins, such as 10:00.", [nameof(From)]);
        if (FormInput.Whole(Minutes) is not (>= OneOnOneRules.Shortest and <= OneOnOneRules.Longest))
            yield return new("Write whole minutes from 10 to 240.", [nameof(Minutes)]);
    }

    /// <summary>The time of a meeting, to be changed; nothing where there is none.</summary>
    public static MeetingTimeForm Of(OneOnOneView.Meeting? meeting, TimeZoneInfo zone) =>
        meeting is null
            ? new()
            : new()
            {
                On = $"{Clock.Day(meeting.StartsAt, zone):yyyy-MM-dd}",
                From = Clock.Time(meeting.StartsAt, zone).ToString("HH:mm", CultureInfo.InvariantCulture),
                Minutes = $"{meeting.Minutes}",
            };

    public MeetingTime ToRequest() =>
        new()
        {
            On = FormInput.Day(On),
            From = FormInput.Time(From),
            Minutes = FormInput.Whole(Minutes) ?? 0,
        };
}
