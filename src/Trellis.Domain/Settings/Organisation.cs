using Trellis.Domain.Accounts;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.Settings;

/// <summary>The organisation that this installation is for: one row.</summary>
public sealed class Organisation
{
    public Id<Organisation> Id { get; init; } = Id<Organisation>.New();
    public required string Name { get; set; }

    /// <summary>The IANA time zone in which a day begins here.</summary>
    public required string TimeZone { get; set; }

    /// <summary>How long a session lasts unused, in minutes.</summary>
    public int IdleMinutes { get; set; } = SessionRules.IdleMinutes;

    /// <summary>
    /// The organisation's first day with Trellis: what was due before it is not tracked. Null while it is not set; then
    /// everything is tracked, and no review opens by itself.
    /// </summary>
    public DateOnly? FirstDay { get; set; }

    /// <summary>After how many months from the first day somebody has their calibration conversation.</summary>
    public int CalibrationMonths { get; set; } = 4;

    /// <summary>How many days lie between two 1:1s at most.</summary>
    public int OneOnOneDays { get; set; } = 14;

    /// <summary>After how many months both are reminded to talk about career growth in a 1:1; null for never.</summary>
    public int? CareerTalkMonths { get; set; } = 2;

    /// <summary>The day of the week on which everybody is asked whom they would like to thank.</summary>
    public DayOfWeek AppreciationDay { get; set; } = DayOfWeek.Friday;

    /// <summary>How long what was said between two people is kept.</summary>
    public RetentionTerms Retention { get; set; } = new();

    /// <summary>Whether this is the demo company; the sign-in page then says who can sign in.</summary>
    public bool IsDemo { get; init; }

    public TimeZoneInfo Zone => ZoneOf(TimeZone);

    /// <summary>The zone of a name; UTC where the machine does not know it.</summary>
    public static TimeZoneInfo ZoneOf(string? name) =>
        name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;
}
