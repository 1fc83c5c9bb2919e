using System.Globalization;

namespace Trellis.Growth.OneOnOnes;

/// <summary>One series of 1:1s for the two whose it is: the agenda, the actions, the notes of a meeting, and the earlier ones.</summary>
public sealed class OneOnOneView(AppDb db, Viewer me, OneOnOneLines lines, OneOnOneTopics topics)
{
    /// <summary>How many earlier meetings are listed.</summary>
    public const int MostEarlier = 40;

    /// <param name="Other">The name of the other one.</param>
    /// <param name="IsOpen">Whether the reporting line holds today; an ended series is read, and nothing is written in it.</param>
    /// <param name="NextManager">To whom its person reports now, for that person; null where it is open, or there is none.</param>
    /// <param name="Meeting">The meeting whose notes are open: the one asked for, else the next, else the last one held.</param>
    /// <param name="Private">What the viewer noted about it for themselves.</param>
    /// <param name="Planned">The meetings that lie ahead.</param>
    /// <param name="Earlier">Those that were held or skipped, the latest first.</param>
    /// <param name="NextOn">
    /// The day that is proposed for the next meeting: the organisation's interval after the last; null before the first.
    /// </param>
    /// <param name="NextFrom">The time of day of the last one, as 10:00.</param>
    /// <param name="CareerTalkDue">Whether it is time to talk about career growth.</param>
    /// <param name="LastCareerTalk">The day of the last such talk; null where there was none.</param>
    public sealed record View(
        Id<OneOnOneSeries> Id,
        Id<Person> PersonId,
        Id<Person> ManagerId,
        string Other,
        bool IsOpen,
        string? NextManager,
        DateOnly From,
        IReadOnlyList<OneOnOneTopics.Point> Agenda,
        IReadOnlyList<OneOnOneTopics.Action> Actions,
        Meeting? Meeting,
        PrivateNotes Private,
        IReadOnlyList<Line> Planned,
        IReadOnlyList<Line> Earlier,
        DateOnly? NextOn,
        string? NextFrom,
        bool CareerTalkDue,
        DateOnly? LastCareerTalk
    );

    /// <param name="Points">What was done in it; empty before.</param>
    public sealed record Meeting(
        Id<OneOnOneMeeting> Id,
        DateTime StartsAt,
        int Minutes,
        OneOnOneState State,
        bool WasCareerTalk,
        string SharedNotes,
        IReadOnlyList<string> Points,
        int Version
    );

    public sealed record PrivateNotes(string Text, int Version);

    /// <param name="Points">How many points were done in it.</param>
    public sealed record Line(
        Id<OneOnOneMeeting> Id,
        DateTime StartsAt,
        int Minutes,
        OneOnOneState State,
        string SkippedBecause,
        bool WasCareerTalk,
        int Points
    );

    /// <param name="meeting">The meeting whose notes are asked for; null for the next one.</param>
    public async Task<View?> Load(Id<OneOnOneSeries> id, Id<OneOnOneMeeting>? meeting, CancellationToken ct)
    {
        var sight = db.For(me);
        var series = await sight
            .OneOnOnes.AsNoTracking()
            .Include(s => s.Person)
            .Include(s => s.Manager)
            .SingleOrDefaultAsync(s => s.Id == id, ct);
        if (series is null)
            return null;
        var meetings = await sight
            .OneOnOneMeetings.AsNoTracking()
            .Where(m => m.SeriesId == id)
            .OrderByDescending(m => m.StartsAt)
            .Take(MostEarlier + OneOnOneRules.MostPlanned)
            .ToListAsync(ct);
        if (meeting is not null && !meetings.Exists(m => m.Id == meeting))
            return null;
        var isOpen = await sight.OneOnOnesOfToday.AnyAsync(s => s.Id == id, ct);
        var listed = meetings.ConvertAll(m => (Id<OneOnOneMeeting>?)m.Id);
        var done = await sight
            .OneOnOnePoints.Where(p => listed.Contains(p.DoneInId))
            .GroupBy(p => p.DoneInId!.Value)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var shown =
            meetings.Find(m => m.Id == meeting)
            ?? (isOpen ? meetings.FindLast(m => m.State == OneOnOneState.Planned) : null)
            ?? meetings.Find(m => m.State == OneOnOneState.Held)
            ?? meetings.FirstOrDefault();
        var note = shown is null
            ? null
            : await sight
                .OneOnOneNotes.Where(n => n.MeetingId == shown.Id)
                .Select(n => new PrivateNotes(n.Text, n.Version))
                .SingleOrDefaultAsync(ct);
        var lastTalk = await sight
            .OneOnOneMeetings.Where(m => m.SeriesId == id && m.WasCareerTalk)
            .MaxAsync(m => (DateTime?)m.StartsAt, ct);
        var terms = await sight
            .Organisations.OrderBy(o => o.Id)
            .Select(o => new { o.CareerTalkMonths, o.OneOnOneDays })
            .FirstAsync(ct);
        var last = meetings.Find(m => m.State != OneOnOneState.Skipped);
        DateOnly? lastTalkOn = lastTalk is { } talk ? me.Day(talk) : null;
        return new(
            id,
            series.PersonId,
            series.ManagerId,
            series.PersonId == me.PersonId ? series.Manager!.Name : series.Person!.Name,
            isOpen,
            isOpen ? null : (await lines.Of(series.PersonId, ct))?.Manager,
            series.From,
            await topics.Agenda(id, meetings, ct),
            await topics.Actions(id, meetings, ct),
            shown is null
                ? null
                : new(
                    shown.Id,
                    shown.StartsAt,
                    shown.Minutes,
                    shown.State,
                    shown.WasCareerTalk,
                    shown.SharedNotes,
                    await topics.Done(shown.Id, ct),
                    shown.Version
                ),
            note ?? new("", 0),
            [.. meetings.Where(m => m.State == OneOnOneState.Planned).Reverse().Select(m => LineOf(m, 0))],
            [
                .. meetings
                    .Where(m => m.State != OneOnOneState.Planned)
                    .Take(MostEarlier)
                    .Select(m => LineOf(m, done.GetValueOrDefault(m.Id))),
            ],
            last is null ? null : OneOnOneRules.Next(me.Day(last.StartsAt), terms.OneOnOneDays, me.Today),
            last is null ? null : Clock.Time(last.StartsAt, me.Zone).ToString("HH:mm", CultureInfo.InvariantCulture),
            isOpen && OneOnOneRules.IsCareerTalkDue(lastTalkOn, series.From, terms.CareerTalkMonths, me.Today),
            lastTalkOn
        );
    }

    private static Line LineOf(OneOnOneMeeting m, int points) =>
        new(m.Id, m.StartsAt, m.Minutes, m.State, m.SkippedBecause, m.WasCareerTalk, points);
}
