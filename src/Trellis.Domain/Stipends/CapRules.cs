using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

/// <summary>Which month an approval counts for when months have limits.</summary>
public static class CapRules
{
    private const int Ahead = 120;

    /// <summary>The first day of the month of a day.</summary>
    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>
    /// An approval counts for the month of the purchase where taken + amount ≤ its limit or it has none, else for the
    /// first later month where that is so; none within ten years.
    /// </summary>
    public static DateOnly? Place(
        Money amount,
        DateOnly spendOn,
        IReadOnlyDictionary<DateOnly, Money> caps,
        Func<DateOnly, Money> taken
    )
    {
        var month = MonthOf(spendOn);
        for (var i = 0; i < Ahead; i++, month = month.AddMonths(1))
        {
            if (!caps.TryGetValue(month, out var cap) || taken(month) + amount <= cap)
                return month;
        }
        return null;
    }

    /// <summary>
    /// The day from which a purchase may be made: the planned one, or the first of the month that it was moved to.
    /// </summary>
    public static DateOnly BuyFrom(DateOnly spendOn, DateOnly month) => month > spendOn ? month : spendOn;
}
