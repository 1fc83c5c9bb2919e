using Trellis.Calendar;

namespace Trellis.Growth.OneOnOnes;

/// <summary>
/// Skips the meetings that were planned for after the end of their reporting line, and removes them from both calendars.
/// Nobody needs to wait for it: the former manager reads nothing of the series from the first day on.
/// </summary>
public sealed class CancelEndedOneOnOnes(AppDb db, Viewer me)
{
    /// <summary>How many meetings are cancelled at once at most; the next run goes on.</summary>
    private const int Most = 500;
    private const string Because = "The reporting line ended.";

    /// <summary>How many meetings were cancelled.</summary>
    public async Task<Result<int>> Handle(CancellationToken ct)
    {
        if (!me.IsOperator)
            return new Problem.Forbidden();
        var meetings = await db.For(me).OneOnOneMeetingsAfterTheEnd.OrderBy(m => m.StartsAt).Take(Most).ToListAsync(ct);
        foreach (var meeting in meetings)
        {
            (meeting.State, meeting.SkippedBecause) = (OneOnOneState.Skipped, Because);
            meeting.Version++;
        }
        await db.Unschedule(me, OneOnOneCalendar.Meeting, meetings.ConvertAll(m => m.Id.Value), ct);
        return await db.Save(ct) is { } problem ? problem : meetings.Count;
    }
}
