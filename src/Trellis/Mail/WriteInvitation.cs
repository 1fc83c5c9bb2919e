using Trellis.Calendar;
using Trellis.Ui;
using static Trellis.Calendar.CalendarText;

namespace Trellis.Mail;

/// <summary>
/// Writes the letter that brings a calendar entry, as the entry stands at the moment at which it is sent: a later change
/// has a message of its own, and nothing is cancelled that was never sent.
/// </summary>
public sealed class WriteInvitation(AppDb db, Viewer me, AppOptions options, CalendarDates dates)
{
    /// <summary>The letter, or why there is none.</summary>
    public async Task<(Letter? Letter, string Why)> Of(Message message, string name, CancellationToken ct)
    {
        var entry = await db.For(me)
            .CalendarEntries.AsNoTracking()
            .Include(e => e.Attendees)
                .ThenInclude(a => a.Person)
            .SingleOrDefaultAsync(e => e.Id == message.EntryId, ct);
        if (entry is null || dates.LineOf(entry, message.PersonId) is not { } line)
            return (null, "Nothing knows this entry any more");
        if (message.Number < entry.Sequence)
            return (null, "A later message says how the entry stands");
        if (IsOver(entry))
            return (null, "The entry is over");
        var isOff = entry.IsCancelled || !entry.Attendees.Exists(a => a.PersonId == message.PersonId);
        if (isOff && !await WasSent(message, ct))
            return (null, "The entry was called off before it was sent");

        var sender = new Participant($"Trellis at {me.Organisation}", options.Mail!.From);
        var people = isOff
            ? await Reader(message, ct)
            : entry.Attendees.ConvertAll(a => new Participant(a.Person!.Name, a.Person.Email));
        var organiser = await Organiser(entry, ct);
        var text = Invitation(line, isOff, sender, organiser, people, options.Origin, me.Now);
        var title = $"{line.Title}, {When(entry)}";
        var change =
            isOff ? "Cancelled: "
            : entry.Sequence > 0 ? "Changed: "
            : "";
        var letter = new Letter(
            me.Organisation,
            line.Title,
            isOff
                ? $"Hello {name}. This is off: {When(entry)}. Your calendar takes it out."
                : $"Hello {name}. This is for your calendar: {When(entry)}.",
            options.Origin + MessageRoutes.Choices,
            "You get this because entries for your calendar come by e-mail. You can switch that off."
        )
        {
            Subject = change + title,
            Action = new(CalendarMessages.Invitation.Action, options.Origin + message.Link),
            Entry = new(MethodOf(isOff), text),
        };
        return (letter, "");
    }

    private bool IsOver(CalendarEntry entry) => entry.To < me.Today || entry.EndsAt < me.Now;

    /// <summary>Whether its person has the entry: an earlier message of it went out, or is forgotten by now.</summary>
    private async Task<bool> WasSent(Message message, CancellationToken ct)
    {
        var earlier = await db.For(me)
            .Messages.Where(m =>
                m.EntryId == message.EntryId && m.PersonId == message.PersonId && m.Number < message.Number
            )
            .Select(m => m.State)
            .ToListAsync(ct);
        return earlier.Count == 0 || earlier.Contains(MessageState.Sent);
    }

    private Task<List<Participant>> Reader(Message message, CancellationToken ct) =>
        db.For(me)
            .People.Where(p => p.Id == message.PersonId)
            .Select(p => new Participant(p.Name, p.Email))
            .ToListAsync(ct);

    private Task<Participant?> Organiser(CalendarEntry entry, CancellationToken ct) =>
        db.For(me)
            .People.Where(p => p.Id == entry.OrganiserId)
            .Select(p => new Participant(p.Name, p.Email))
            .SingleOrDefaultAsync(ct);

    private string When(CalendarEntry entry) =>
        entry is { From: { } from, To: { } to }
            ? Say.Date(from) + (to > from ? $" to {Say.Date(to)}" : "")
            : Say.Moment(entry.StartsAt!.Value, me.Zone);
}
