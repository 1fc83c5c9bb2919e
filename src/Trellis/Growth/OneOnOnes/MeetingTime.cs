using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.OneOnOnes;

/// <summary>When a 1:1 takes place, in the organisation's time zone.</summary>
public class MeetingTime
{
    [Required(ErrorMessage = "Choose the day.")]
    public DateOnly? On { get; set; }

    [Required(ErrorMessage = "Write when it begins, such as 10:00.")]
    public TimeOnly? From { get; set; }

    public int Minutes { get; set; } = 30;

    /// <summary>The instant in UTC; a problem where the clocks leave that hour out, or the rules refuse it.</summary>
    internal Result<DateTime> Instant(Viewer me)
    {
        var local = On!.Value.ToDateTime(new(From!.Value.Hour, From.Value.Minute));
        if (me.Zone.IsInvalidTime(local))
            return new Problem.Refused(
                "one-on-one.time",
                "The clocks are changed at that hour, and this time does not exist on that day. Choose another.",
                nameof(From)
            );
        var starts = TimeZoneInfo.ConvertTimeToUtc(local, me.Zone);
        return OneOnOneRules.RefuseTime(starts, Minutes, me.Now) is { } refused ? refused : starts;
    }
}
