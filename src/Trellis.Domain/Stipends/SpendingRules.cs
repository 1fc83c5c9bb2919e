using System.Numerics;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

/// <summary>The arithmetic of what a calendar year costs the company.</summary>
public static class SpendingRules
{
    /// <summary>
    /// What the year comes to if the rest of it goes like the days so far: spent ÷ days so far × days of the year, half
    /// to even to the cent, and never less than what is spent and on hold. A year that is over, or has not begun, is
    /// what is spent and on hold.
    /// </summary>
    public static Money Forecast(Money spent, Money held, DateOnly from, DateOnly to, DateOnly today)
    {
        if (today >= to || today < from)
            return spent + held;
        var days = to.DayNumber - from.DayNumber + 1;
        var soFar = today.DayNumber - from.DayNumber + 1;
        var atThisPace = new Money(Exact.Of(new BigInteger(spent.Minor) * days, soFar).HalfEven());
        return Money.Max(atThisPace, spent + held);
    }
}
