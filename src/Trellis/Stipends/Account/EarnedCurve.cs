namespace Trellis.Stipends.Account;

/// <summary>What is earned day by day over a stipend year.</summary>
public static class EarnedCurve
{
    /// <summary>
    /// A point for each month of the stipend year and each day on which what is earned jumps: enough to draw it
    /// exactly.
    /// </summary>
    public static List<MyStipend.Point> Points(StipendAccount account, StipendYear year, DateOnly today)
    {
        var anniversary = account.Engagement.Anniversary(1);
        var days = Enumerable
            .Range(0, 13)
            .Select(i => year.From.AddDays(i * (year.Days - 1) / 12))
            .Append(today)
            .Append(anniversary.AddDays(-1))
            .Append(anniversary)
            .Concat(account.Changes.Where(year.Has).SelectMany(c => new[] { c.AddDays(-1), c }))
            .Where(year.Has)
            .Distinct()
            .Order();
        return
        [
            .. days.Select(d => new MyStipend.Point(d, Entitlement.Earned(account.Engagement, account.Policy, d, d))),
        ];
    }

    /// <summary>The first day on which all of the year is earned; null if it is earned already.</summary>
    public static DateOnly? FullOn(StipendAccount account, StipendQuote quote, DateOnly today)
    {
        if (quote.Earned >= quote.WholeYear)
            return null;
        var first = account.Engagement.Anniversary(1);
        return quote.Year.Has(first) && first > today ? first : quote.Year.To;
    }
}
