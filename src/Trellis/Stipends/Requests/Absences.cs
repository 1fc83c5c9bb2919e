namespace Trellis.Stipends.Requests;

/// <summary>Who of a team is away while somebody wants to be at an event.</summary>
public sealed class Absences(AppDb db, Viewer me)
{
    /// <summary>Colleagues who report to the same manager and are at this event or another on its days, by name.</summary>
    public async Task<IReadOnlyList<string>> Load(StipendRequest request, GroupEvent groupEvent, CancellationToken ct)
    {
        var sight = db.For(me);
        var manager = await sight
            .EventGoers.Where(g => g.RequestId == request.Id)
            .Select(g => g.ManagerId)
            .SingleOrDefaultAsync(ct);
        if (manager is null)
            return [];
        var away = await sight
            .Away.Where(a =>
                a.PersonId != request.PersonId
                && a.Event!.From <= groupEvent.To
                && a.Event.To >= groupEvent.From
                && sight.EventGoers.Any(g => g.RequestId == a.Id && g.ManagerId == manager)
            )
            .Select(a => new
            {
                a.PersonId,
                a.Person!.Name,
                Event = a.Event!.Name,
            })
            .ToListAsync(ct);
        return
        [
            .. away.DistinctBy(a => a.PersonId)
                .OrderBy(a => a.Name, StringComparer.Ordinal)
                .Select(a => $"{a.Name} ({a.Event})"),
        ];
    }
}
