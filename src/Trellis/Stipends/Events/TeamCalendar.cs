namespace Trellis.Stipends.Events;

/// <summary>
/// Who of one's team is away at which event, day by day, in a month; for managers their reports. Nobody's price or
/// reason is in it.
/// </summary>
public sealed class TeamCalendar(AppDb db, Viewer me)
{
    /// <param name="People">How many people the viewer would see here, were they away.</param>
    /// <param name="Next">Who is away next, where nobody is in this month.</param>
    public sealed record View(DateOnly Month, IReadOnlyList<Row> Rows, IReadOnlyList<Day> Days, int People, Row? Next)
    {
        public Day? Fullest => Days.Where(d => d.Away > 0).OrderByDescending(d => d.Away).FirstOrDefault();
    }

    public sealed record Row(string Person, string Event, DateOnly From, DateOnly To);

    /// <param name="Away">How many of those in the rows are away.</param>
    public sealed record Day(DateOnly On, int Away);

    public async Task<View> Load(DateOnly? month, CancellationToken ct)
    {
        var from = CapRules.MonthOf(month ?? me.Today);
        var to = from.AddMonths(1).AddDays(-1);
        var rows = await db.For(me)
            .Away.Where(r => r.Event!.From <= to && r.Event.To >= from)
            .OrderBy(r => r.Event!.From)
            .ThenBy(r => r.Person!.Name)
            .Select(r => new Row(r.Person!.Name, r.Event!.Name, r.Event.From, r.Event.To))
            .Take(500)
            .ToListAsync(ct);
        var distinct = rows.Distinct().ToList();
        var next =
            rows.Count > 0
                ? null
                : await db.For(me)
                    .Away.Where(r => r.Event!.From > to)
                    .OrderBy(r => r.Event!.From)
                    .ThenBy(r => r.Person!.Name)
                    .Select(r => new Row(r.Person!.Name, r.Event!.Name, r.Event.From, r.Event.To))
                    .FirstOrDefaultAsync(ct);
        return new(
            from,
            distinct,
            [
                .. Enumerable
                    .Range(0, to.Day)
                    .Select(from.AddDays)
                    .Select(d => new Day(
                        d,
                        distinct.Where(r => r.From <= d && d <= r.To).Select(r => r.Person).Distinct().Count()
                    )),
            ],
            await People(from, ct),
            next
        );
    }

    private async Task<int> People(DateOnly day, CancellationToken ct)
    {
        var sizes = await db.For(me).TeamSizesOn(day).ToListAsync(ct);
        if (me.IsPeopleOps || me.IsFinance)
            return sizes.Sum(s => s.People);
        var manager = await db.For(me)
            .WorkingHours.Where(h => h.PersonId == me.PersonId && h.From <= day && (h.Until == null || h.Until > day))
            .Select(h => h.ManagerId)
            .SingleOrDefaultAsync(ct);
        return sizes
            .Where(s => s.ManagerId is not null && (s.ManagerId == manager || s.ManagerId == me.PersonId))
            .Sum(s => s.People);
    }
}
