namespace Trellis.Growth.OneOnOnes;

/// <summary>What two people talk about and do next: the open points of a series, and its actions.</summary>
public sealed class OneOnOneTopics(AppDb db, Viewer me)
{
    public sealed record Point(Id<OneOnOnePoint> Id, string By, bool IsMine, string Text, DateTime At, int CarriedOver);

    public sealed record Action(
        Id<OneOnOneAction> Id,
        string Owner,
        bool IsMine,
        string Text,
        DateOnly? DueOn,
        DateOnly? DoneOn,
        DateTime AgreedAt,
        int CarriedOver
    );

    /// <summary>The open points in their order.</summary>
    /// <param name="meetings">Those of the series, from which it follows how often a point was carried over.</param>
    public async Task<IReadOnlyList<Point>> Agenda(
        Id<OneOnOneSeries> id,
        List<OneOnOneMeeting> meetings,
        CancellationToken ct
    ) =>
        (
            await db.For(me)
                .OneOnOnePoints.Where(p => p.SeriesId == id && p.DoneInId == null)
                .OrderBy(p => p.Place)
                .Select(p => new
                {
                    p.Id,
                    p.Writer!.Name,
                    p.WriterId,
                    p.Text,
                    p.At,
                })
                .ToListAsync(ct)
        ).ConvertAll(p => new Point(
            p.Id,
            p.Name,
            p.WriterId == me.PersonId,
            p.Text,
            p.At,
            OneOnOneRules.CarriedOver(p.At, meetings)
        ));

    /// <summary>The points that were done in a meeting, as they are written.</summary>
    public async Task<IReadOnlyList<string>> Done(Id<OneOnOneMeeting> meeting, CancellationToken ct) =>
        await db.For(me)
            .OneOnOnePoints.Where(p => p.DoneInId == meeting)
            .OrderBy(p => p.Place)
            .Select(p => p.Text)
            .ToListAsync(ct);

    /// <summary>The open ones by their days, then what was done since the last meeting that was held.</summary>
    public async Task<IReadOnlyList<Action>> Actions(
        Id<OneOnOneSeries> id,
        List<OneOnOneMeeting> meetings,
        CancellationToken ct
    )
    {
        DateOnly? last = meetings.Find(m => m.State == OneOnOneState.Held) is { } held ? me.Day(held.StartsAt) : null;
        var rows = await db.For(me)
            .OneOnOneActions.Where(a => a.SeriesId == id && (a.DoneOn == null || last == null || a.DoneOn >= last))
            .OrderBy(a => a.DoneOn != null)
            .ThenBy(a => a.DueOn == null)
            .ThenBy(a => a.DueOn)
            .ThenBy(a => a.Id)
            .Take(2 * OneOnOneRules.MostActions)
            .Select(a => new
            {
                a.Id,
                a.Owner!.Name,
                a.OwnerId,
                a.Text,
                a.DueOn,
                a.DoneOn,
                a.AgreedAt,
            })
            .ToListAsync(ct);
        return rows.ConvertAll(a => new Action(
            a.Id,
            a.Name,
            a.OwnerId == me.PersonId,
            a.Text,
            a.DueOn,
            a.DoneOn,
            a.AgreedAt,
            OneOnOneRules.CarriedOver(a.AgreedAt, meetings)
        ));
    }
}
