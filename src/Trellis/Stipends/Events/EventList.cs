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
