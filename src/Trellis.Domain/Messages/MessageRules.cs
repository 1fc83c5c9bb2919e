namespace Trellis.Domain.Messages;

/// <summary>Who hears of what, and when.</summary>
public static class MessageRules
{
    /// <summary>How long messages are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>How many days back a message counts as new.</summary>
    public const int DaysNew = 30;

    /// <summary>The hour of the morning at which digests go out.</summary>
    public const int DigestHour = 8;

    /// <summary>The day on which the weekly digest goes out.</summary>
    public const DayOfWeek DigestDay = DayOfWeek.Friday;

    /// <summary>
    /// What is asked of one, entries for one's calendar and what concerns signing in come at once; the rest with the weekly
    /// digest.
    /// </summary>
    public static Cadence Default(MessagePurpose purpose) =>
        purpose == MessagePurpose.Information ? Cadence.Weekly : Cadence.AtOnce;

    /// <summary>
    /// What concerns signing in comes at once and digests at their time, whatever one chooses; what is asked of one may
    /// come later, and never not at all; entries for one's calendar come at once or not at all.
    /// </summary>
    public static bool CanChoose(MessagePurpose purpose, Cadence cadence) =>
        purpose switch
        {
            MessagePurpose.Information => true,
            MessagePurpose.Asked => cadence != Cadence.Never,
            MessagePurpose.Invitation => cadence is Cadence.AtOnce or Cadence.Never,
            _ => false,
        };

    /// <summary>The cadence that holds: what somebody chose as far as they may, otherwise the default.</summary>
    public static Cadence Of(MessagePurpose purpose, Cadence? chosen) =>
        chosen is { } cadence && CanChoose(purpose, cadence) ? cadence : Default(purpose);

    /// <summary>
    /// Whether a digest that was missed is still made: a weekly one until the next is two days away, a daily one on its
    /// own day.
    /// </summary>
    public static bool IsWorthMakingUp(Cadence cadence, DateOnly digest, DateOnly today) =>
        today.DayNumber - digest.DayNumber <= (cadence == Cadence.Weekly ? 5 : 0);

    /// <summary>
    /// The day of the newest digest that is due on a day at an hour: each day, or each Friday, at eight in the morning.
    /// What was missed before it is not made up for.
    /// </summary>
    public static DateOnly DigestOf(Cadence cadence, DateOnly day, int hour)
    {
        if (hour < DigestHour)
            day = day.AddDays(-1);
        return cadence == Cadence.Weekly ? day.AddDays(-(((int)day.DayOfWeek - (int)DigestDay + 7) % 7)) : day;
    }
}
