namespace Trellis.Domain.Stipends;

/// <summary>
/// One time of somebody's employment, as far as the stipend asks. Somebody who comes back begins another, with its own
/// wait and its own first year.
/// </summary>
/// <param name="Hired">The first day of work.</param>
/// <param name="Ended">The last day of work, where it is known.</param>
/// <param name="Hours">Minutes a week from a day on; the first hold from the first day of work, whatever their own
/// day.</param>
/// <param name="ConversationOn">The day from which the calibration conversation counts as held (<see cref="CountedConversation"/>).</param>
/// <param name="NoticeOn">The day on which notice to leave was given.</param>
public sealed record Engagement(
    DateOnly Hired,
    DateOnly? Ended,
    IReadOnlyList<(DateOnly From, int Minutes)> Hours,
    DateOnly? ConversationOn = null,
    DateOnly? NoticeOn = null
)
{
    /// <summary>Oldest first, at least one.</summary>
    public IReadOnlyList<(DateOnly From, int Minutes)> Hours
    {
        get;
        init => field = Ordered(value);
    } = Ordered(Hours);

    /// <summary>The minutes a week that hold on a day.</summary>
    public int MinutesOn(DateOnly day)
    {
        var i = Hours.Count - 1;
        while (i > 0 && Hours[i].From > day)
            i--;
        return Hours[i].Minutes;
    }

    private static IReadOnlyList<(DateOnly From, int Minutes)> Ordered(
        IReadOnlyList<(DateOnly From, int Minutes)> hours
    ) =>
        hours.Count > 0
            ? [.. hours.OrderBy(h => h.From)]
            : throw new ArgumentException("An engagement has hours.", nameof(hours));

    /// <summary>The n-th anniversary of the first day; of 29 February it is the 28th in common years.</summary>
    public DateOnly Anniversary(int n) => Hired.AddYears(n);

    /// <summary>The employment year that a day lies in: from an anniversary to the day before the next.</summary>
    public StipendYear EmploymentYear(DateOnly day)
    {
        var n = Math.Max(0, day.Year - Hired.Year);
        if (n > 0 && Anniversary(n) > day)
            n--;
        return new(Anniversary(n), Anniversary(n + 1).AddDays(-1));
    }
}
