using System.ComponentModel.DataAnnotations;

namespace Trellis.Stipends.Events;

/// <summary>
/// Adds an event that several may want to go to. An event of the same name on the same days is the one that is there.
/// </summary>
public sealed class AddEvent(AppDb db, Viewer me)
{
    public sealed class Request
    {
        [Required(ErrorMessage = "Name the event."), StringLength(160)]
        public string? Name { get; set; }

        [StringLength(160)]
        public string? Place { get; set; }

        [Required(ErrorMessage = "Choose its first day.")]
        public DateOnly? From { get; set; }

        [Required(ErrorMessage = "Choose its last day.")]
        public DateOnly? To { get; set; }

        [StringLength(500)]
        public string? Link { get; set; }
    }

    public Task<Result<Id<GroupEvent>>> Handle(Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Add(request, ct), ct);

    private async Task<Result<Id<GroupEvent>>> Add(Request request, CancellationToken ct)
    {
        if (me.PersonId is not { } adder)
            return new Problem.Forbidden();
        var (from, to, name, link) = (
            request.From!.Value,
            request.To!.Value,
            Names.Tidy(request.Name!),
            Names.Tidy(request.Link ?? "")
        );
        if (to < from || to > from.AddDays(30))
            return new Problem.Refused("event.days", "The last day comes on or after the first, and within a month.");
        if (to < me.Today || from > me.Today.AddYears(3))
            return new Problem.Refused("event.past", "Choose days from today to three years ahead.");
        if (WebLink.IsWrong(link))
            return new Problem.Refused("event.link", "Write a whole address that begins with https://.");
        var known = await db.For(me)
            .GroupEvents.Where(e => e.From == from && e.To == to)
            .Select(e => new { e.Id, e.Name })
            .ToListAsync(ct);
        if (known.Find(e => Names.Key(e.Name) == Names.Key(name)) is { } same)
            return same.Id;
        var added = new GroupEvent
        {
            Name = name,
            Place = Names.Tidy(request.Place ?? ""),
            From = from,
            To = to,
            Link = link,
            AddedById = adder,
            AddedAt = me.Now,
        };
        db.Add(added);
        db.Record(me, StipendActivity.EventAdded, added.Id.ToString(), detail: name);
        return await db.Save(ct) is { } problem ? problem : added.Id;
    }
}

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
