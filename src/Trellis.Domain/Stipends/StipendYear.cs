namespace Trellis.Domain.Stipends;

/// <summary>
/// The time for which an amount is earned, and after which what is left expires. Both days are in it.
/// </summary>
public readonly record struct StipendYear(DateOnly From, DateOnly To)
{
    /// <summary>How many days it has.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Whether a day lies in it.</summary>
    public bool Has(DateOnly day) => From <= day && day <= To;
}
