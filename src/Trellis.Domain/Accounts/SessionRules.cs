namespace Trellis.Domain.Accounts;

/// <summary>How long a session lives, and when the password is asked for once more.</summary>
public static class SessionRules
{
    /// <summary>How long a session lasts at most, however much it is used.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(14);

    /// <summary>
    /// How long a session lasts unused, where the organisation has set nothing else: 12 hours, in minutes.
    /// </summary>
    public const int IdleMinutes = 12 * 60;

    /// <summary>The bounds of that setting, in minutes: a quarter of an hour to 14 days.</summary>
    public const int ShortestIdleMinutes = 15,
        LongestIdleMinutes = 14 * 24 * 60;

    /// <summary>The last use of a session is written down at most this often.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    /// <summary>For this long after the password was given, nobody is asked for it again.</summary>
    public static readonly TimeSpan Proof = TimeSpan.FromMinutes(15);

    /// <summary>A session lives until its end, and as long as it is used again within the idle time.</summary>
    /// <param name="idleMinutes">How long it may lie unused, in minutes.</param>
    public static bool IsAlive(DateTime endsAt, DateTime lastSeenAt, int idleMinutes, DateTime now) =>
        now < endsAt && now - lastSeenAt < TimeSpan.FromMinutes(idleMinutes);

    /// <summary>
    /// What can do great harm asks for the password again where it was last given more than 15 minutes ago.
    /// </summary>
    public static bool MustConfirm(DateTime provedAt, DateTime now) => now - provedAt > Proof;
}
