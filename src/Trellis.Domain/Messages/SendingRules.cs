namespace Trellis.Domain.Messages;

/// <summary>How often a message is tried, and when not any more.</summary>
public static class SendingRules
{
    /// <summary>After how many attempts a message is parked: with the pauses between them about three days.</summary>
    public const int MostAttempts = 20;

    /// <summary>Ends of names that belong to nobody (RFC 2606): examples and the demo company use them.</summary>
    private static readonly string[] Reserved = [".example", ".invalid", ".test"];

    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>The pause after an attempt that failed for now: a minute, then twice as long each time, up to six hours.</summary>
    /// <param name="attempts">How many attempts there were, with this one; at least 1.</param>
    public static TimeSpan Pause(int attempts) =>
        attempts > 9 ? Longest : TimeSpan.FromMinutes(Math.Min(1 << (Math.Max(1, attempts) - 1), Longest.TotalMinutes));

    /// <summary>Whether an address ends with a name that nobody can have, so that no mail goes there.</summary>
    public static bool IsInvented(string address) =>
        Reserved.Any(end => address.TrimEnd('.').EndsWith(end, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a message that failed for now once more is given up.</summary>
    public static bool GivesUp(int attempts) => attempts >= MostAttempts;
}
