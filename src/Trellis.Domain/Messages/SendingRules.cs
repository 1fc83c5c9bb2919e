namespace Trellis.Domain.Messages;

/// <summary>How often a message is tried, and when not any more.</summary>
public static class SendingRules
{
    /// <summary>After how many attempts a message is parked: with the pauses between them about three days.</summary>
    public const int MostAttempts = 20;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>The pause after an attempt that failed for now: a minute, then twice as long each time, up to six hours.</summary>
    /// <param name="attempts">How many attempts there were, with this one; at least 1.</param>
    public static TimeSpan Pause(int attempts) =>
        attempts > 9 ? Longest : TimeSpan.FromMinutes(Math.Min(1 << (Math.Max(1, attempts) - 1), Longest.TotalMinutes));

    /// <summary>Whether a message that failed for now once more is given up.</summary>
    public static bool GivesUp(int attempts) => attempts >= MostAttempts;
}
