namespace Trellis.Growth.OneOnOnes;

/// <summary>How a command on a series begins: through the viewer's sight, while its reporting line holds.</summary>
public sealed class OneOnOneActs(AppDb db, Viewer me)
{
    private static readonly Problem.Refused Ended = new Problem.Refused(
        "one-on-one.ended",
        "This series ended with the reporting line. You can still read it."
    );

    /// <summary>A series whose line holds today.</summary>
    public async Task<Result<OneOnOneSeries>> Series(Id<OneOnOneSeries> id, CancellationToken ct)
    {
        if (me.PersonId is null)
            return new Problem.Forbidden();
        if (await db.For(me).OneOnOnes.SingleOrDefaultAsync(s => s.Id == id, ct) is not { } series)
            return new Problem.Missing("This series");
        return await IsOpen(id, ct) ? series : Ended;
    }

    /// <summary>A meeting of such a series that takes an act.</summary>
    public async Task<Result<OneOnOneMeeting>> Meeting(Id<OneOnOneMeeting> id, OneOnOneAct act, CancellationToken ct)
    {
        var meeting = await db.For(me)
            .OneOnOneMeetings.Include(m => m.Series)
            .SingleOrDefaultAsync(m => m.Id == id, ct);
        if (me.PersonId is null || meeting is null)
            return new Problem.Missing("This meeting");
        if (!await IsOpen(meeting.SeriesId, ct))
            return Ended;
        return OneOnOneRules.Refuse(meeting.State, act) is { } refused ? refused : meeting;
    }

    private Task<bool> IsOpen(Id<OneOnOneSeries> id, CancellationToken ct) =>
        db.For(me).OneOnOnesOfToday.AnyAsync(s => s.Id == id, ct);
}
