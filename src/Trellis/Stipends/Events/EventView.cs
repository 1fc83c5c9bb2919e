namespace Trellis.Stipends.Events;

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
        IReadOnlyList<EventRequest> Reports,
        Id<StipendRequest>? MyRequest
    );

    /// <summary>Somebody's request, if the viewer sees it, in the order of asking.</summary>
    public sealed record EventRequest(Id<StipendRequest> Request, string Person, RequestState State, DateOnly AskedOn);

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
        var sizes = await sight.TeamSizesOn(me.Today).ToListAsync(ct);
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
            .Select(r => new { r.PersonId, Request = new EventRequest(r.Id, r.Person!.Name, r.State, r.AskedOn) })
            .Take(100)
            .ToListAsync(ct);
        var policies = await sight.StipendPolicies.AsNoTracking().ToListAsync(ct);
        var terms = Timeline.Of(policies, [])?.On(me.Today) ?? new();
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
            [.. requests.Where(r => r.PersonId != me.PersonId).Select(r => r.Request)],
            requests.Find(r => r.PersonId == me.PersonId && r.Request.State != RequestState.Declined)?.Request.Request
        );
    }
}
