using System.ComponentModel.DataAnnotations;

namespace Trellis.Stipends.Events;

/// <summary>
/// Adds an event that several may want to go to. An event of the same name on the same days is the one that is there.
/// </summary>
public sealed class AddEvent(AppDb db, Viewer me)
{
    public sealed class Request
    {
        [RequiredText(ErrorMessage = "Name the event."), AtMost(160)]
        public string? Name { get; set; }

        [AtMost(160)]
        public string? Place { get; set; }

        [Required(ErrorMessage = "Choose its first day.")]
        public DateOnly? From { get; set; }

        [Required(ErrorMessage = "Choose its last day.")]
        public DateOnly? To { get; set; }

        [AtMost(500)]
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
