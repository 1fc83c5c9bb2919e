using Trellis.Frameworks.Read;

namespace Trellis.Stipends.Events;

/// <summary>Events that people may want to go to, the next first, with how many want to.</summary>
public sealed class EventList(AppDb db, Viewer me)
{
    public const int PageSize = 25;

    public sealed record View(IReadOnlyList<Line> Lines, int Page, bool More, bool Past);

    public sealed record Line(
        Id<GroupEvent> Id,
        string Name,
        string Place,
        DateOnly From,
        DateOnly To,
        int Interested,
        int Asking,
        bool Mine
    );

    public async Task<View> Load(bool past, int page, CancellationToken ct)
    {
        var sight = db.For(me);
        var events = past
            ? sight.GroupEvents.Where(e => e.To < me.Today).OrderByDescending(e => e.From)
            : sight.GroupEvents.Where(e => e.To >= me.Today).OrderBy(e => e.From);
        page = await events.PageAt(page, PageSize, ct);
        var lines = await events
            .ThenBy(e => e.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize + 1)
            .Select(e => new Line(
                e.Id,
                e.Name,
                e.Place,
                e.From,
                e.To,
                e.Interests.Count,
                sight.EventGoers.Where(g => g.EventId == e.Id).Select(g => g.PersonId).Distinct().Count(),
                e.Interests.Any(i => i.PersonId == me.PersonId)
            ))
            .ToListAsync(ct);
        return new([.. lines.Take(PageSize)], page, lines.Count > PageSize, past);
    }
}

/// <summary>
/// One event: who would like to go, how many ask for money, what share of the viewer's team and of the company that is.
/// </summary>
public sealed class EventView(AppDb db, Viewer me)
{
    public sealed record View(
        Id<GroupEvent> Id,
        string Name,
        string Place,
        DateOnly From,
        DateOnly To,
        string Link,
        IReadOnlyList<string> Interested,
        bool IsMine,
        int Asking,
        int Company,
        int TeamAsking,
        int Team,
        int ReportsAsking,
        int ReportsInAll,
        int SharePercent,
        bool Exceeds,
        IReadOnlyList<Reader> Reports,
        Id<StipendRequest>? MyRequest
    );

    /// <summary>Somebody's request, where the viewer sees it, in the order of asking.</summary>
    public sealed record Reader(Id<StipendRequest> Request, string Person, RequestState State, DateOnly AskedOn);

    public async Task<View?> Load(Id<GroupEvent> id, CancellationToken ct)
    {
        var sight = db.For(me);
        if (await sight.GroupEvents.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct) is not { } e)
            return null;
        var names = await sight
            .EventInterests.Where(i => i.EventId == id)
            .OrderBy(i => i.At)
            .ThenBy(i => i.Id)
            .Select(i => new { i.PersonId, i.Person!.Name })
            .Take(200)
            .ToListAsync(ct);
        var goers = (
            await sight
                .EventGoers.Where(g => g.EventId == id)
                .Select(g => new { g.PersonId, g.ManagerId })
                .ToListAsync(ct)
        )
            .DistinctBy(g => g.PersonId)
            .ToList();
        var sizes = await sight.TeamSizesOn(e.From).ToListAsync(ct);
        var manager = await sight
            .WorkingHours.Where(h =>
                h.PersonId == me.PersonId && h.From <= e.From && (h.Until == null || h.Until > e.From)
            )
            .Select(h => h.ManagerId)
            .SingleOrDefaultAsync(ct);
        var requests = await sight
            .StipendRequests.Where(r => r.EventId == id && r.State != RequestState.Withdrawn)
            .OrderBy(r => r.AskedAt)
            .ThenBy(r => r.Id)
            .Select(r => new { r.PersonId, Reader = new Reader(r.Id, r.Person!.Name, r.State, r.AskedOn) })
            .Take(100)
            .ToListAsync(ct);
        var policies = await sight.StipendPolicies.AsNoTracking().ToListAsync(ct);
        var terms = PolicyRules.For(policies, [])?.On(me.Today) ?? new();
        var (asking, team) = (
            manager is null ? 0 : goers.Count(g => g.ManagerId == manager),
            manager is null ? 0 : sizes.Find(s => s.ManagerId == manager)?.People ?? 0
        );
        var (mine, all) = (
            goers.Count(g => g.ManagerId is not null && g.ManagerId == me.PersonId),
            sizes.Find(s => s.ManagerId is not null && s.ManagerId == me.PersonId)?.People ?? 0
        );
        return new(
            id,
            e.Name,
            e.Place,
            e.From,
            e.To,
            e.Link,
            names.ConvertAll(n => n.Name),
            names.Exists(n => n.PersonId == me.PersonId),
            goers.Count,
            sizes.Sum(s => s.People),
            asking,
            team,
            mine,
            all,
            terms.GroupSharePercent,
            StipendRules.ExceedsShare(terms, asking, team) || StipendRules.ExceedsShare(terms, mine, all),
            [.. requests.Where(r => r.PersonId != me.PersonId).Select(r => r.Reader)],
            requests.Find(r => r.PersonId == me.PersonId && r.Reader.State != RequestState.Declined)?.Reader.Request
        );
    }
}

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

/// <summary>What people brought back and shared, newest first.</summary>
public sealed class SharedReports(AppDb db, Viewer me) : ISharedLearning
{
    public const int PageSize = 20;

    public sealed record View(IReadOnlyList<Line> Lines, int Page, bool More);

    public sealed record Line(
        string Person,
        string What,
        string Provider,
        string Category,
        Id<Item>? SupportsId,
        string? Supports,
        string Text,
        string Link,
        DateTime At
    );

    public async Task<View> Load(int page, CancellationToken ct)
    {
        page = await db.For(me).ReportBacks.PageAt(page, PageSize, ct);
        var lines = await Newest(db.For(me).ReportBacks).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(ct);
        return new([.. lines.Take(PageSize)], page, lines.Count > PageSize);
    }

    /// <summary>The newest few that support a competency or skill: what colleagues would point one to.</summary>
    public async Task<IReadOnlyList<LearningNote>> About(Id<Item> item, int most, CancellationToken ct) =>
        await Newest(db.For(me).ReportBacks.Where(b => b.Request!.SupportsId == item))
            .Take(most)
            .Select(l => new LearningNote(l.Person, l.What, l.Provider, l.Text, l.Link, l.At))
            .ToListAsync(ct);

    private static IQueryable<Line> Newest(IQueryable<ReportBack> reports) =>
        reports
            .Where(b => b.IsShared)
            .OrderByDescending(b => b.At)
            .ThenByDescending(b => b.Id)
            .Select(b => new Line(
                b.Request!.Person!.Name,
                b.Request.What,
                b.Request.Provider,
                b.Request.Category,
                b.Request.SupportsId,
                b.Request.Supports!.Name,
                b.Text,
                b.Link,
                b.At
            ));
}
