namespace Trellis.Stipends.Events;

/// <summary>
/// Says that one would like to go to an event, or no longer. Everybody here sees it; it asks for nothing yet.
/// </summary>
public sealed class ShowInterest(AppDb db, Viewer me)
{
    public Task<Result<Done>> Handle(Id<GroupEvent> id, bool interested, CancellationToken ct) =>
        db.RetryOnConflict(() => Show(id, interested, ct));

    private async Task<Result<Done>> Show(Id<GroupEvent> id, bool interested, CancellationToken ct)
    {
        if (me.PersonId is not { } person || !await db.For(me).GroupEvents.AnyAsync(e => e.Id == id, ct))
            return new Problem.Missing("This event");
        var mine = await db.For(me)
            .EventInterests.SingleOrDefaultAsync(i => i.EventId == id && i.PersonId == person, ct);
        if (interested == mine is not null)
            return Done.It;
        if (mine is null)
            db.Add(
                new EventInterest
                {
                    EventId = id,
                    PersonId = person,
                    At = me.Now,
                }
            );
        else
            db.Remove(mine);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
