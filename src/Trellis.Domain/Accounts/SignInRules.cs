namespace Trellis.Domain.Accounts;

/// <summary>How long whoever has guessed wrong waits before the next try.</summary>
public static class SignInRules
{
    /// <summary>
    /// Wrong tries at one account that cost nothing, from devices that have never signed in to it, or from one that
    /// has.
    /// </summary>
    public const int FreeAtAccount = 5;

    /// <summary>Wrong tries from one network address that cost nothing: a whole office may share an address.</summary>
    public const int FreeFromAddress = 20;

    /// <summary>
    /// Wrong guesses at a secret address that cost a network address nothing: calendar programs of a whole office go on
    /// asking for addresses that were switched off.
    /// </summary>
    public const int FreeSecrets = 100;

    /// <summary>The maximum delay before the next try.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Wrong tries are forgotten this long after the last of them.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    /// <summary>
    /// How long the next try still has to wait: nothing while wrong tries are free, then one second after the last of
    /// them, twice as long after each further one, up to five minutes; and nothing once they are forgotten.
    /// </summary>
    public static TimeSpan Wait(int wrong, int free, DateTime lastAt, DateTime now)
    {
        if (wrong < free || IsForgotten(lastAt, now))
            return TimeSpan.Zero;
        var delay = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(wrong - free, 30)));
        var left = lastAt + (delay < Longest ? delay : Longest) - now;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>Whether the last wrong try is so long ago that none counts any more.</summary>
    public static bool IsForgotten(DateTime lastAt, DateTime now) => now - lastAt >= Remembered;
}
