namespace Trellis.Data;

/// <summary>
/// Wrong passwords in a row: at an account, from a device that its owner uses, or from a network address. Gone once the
/// right one is given.
/// </summary>
public sealed class WrongTries
{
    /// <summary>What was tried, as <c>Tries</c> names it; no address of a person can be read from it.</summary>
    public required string Subject { get; init; }

    /// <summary>How many, with those whose end is not known yet.</summary>
    public required int Count { get; set; }
    public required DateTime LastAt { get; set; }

    /// <summary>Counts one more; from the beginning where the last was long ago.</summary>
    public void CountOne(DateTime now)
    {
        if (SignInRules.IsForgotten(LastAt, now))
            Count = 0;
        Count++;
        LastAt = now;
    }
}
