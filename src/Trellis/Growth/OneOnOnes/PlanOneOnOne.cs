using Trellis.Calendar;

namespace Trellis.Growth.OneOnOnes;

/// <summary>Plans the next meeting of a series, in both calendars; or writes one down that was held already.</summary>
public sealed class PlanOneOnOne(AppDb db, Viewer me, OneOnOneActs acts)
{
    public Task<Result<Id<OneOnOneMeeting>>> Handle(Id<OneOnOneSeries> id, MeetingTime time, CancellationToken ct) =>
        db.InSerializedTransaction(() => Plan(id, time, ct), ct);

    private async Task<Result<Id<OneOnOneMeeting>>> Plan(Id<OneOnOneSeries> id, MeetingTime time, CancellationToken ct)
    {
        if (Shape.Of(time) is { } wrong)
            return wrong;
        var begun = await acts.Series(id, ct);
        if (begun.Value is not { } series)
            return begun.Problem!;
        var instant = time.Instant(me);
        if (instant.Problem is { } refused)
            return refused;
        var starts = instant.Value;
        var ahead = db.For(me).OneOnOneMeetings.Where(m => m.SeriesId == id && m.State != OneOnOneState.Skipped);
        // a form that is sent twice is one meeting
        if (await ahead.Where(m => m.StartsAt == starts).Select(m => m.Id).ToListAsync(ct) is [var same, ..])
            return same;
        if (await ahead.CountAsync(m => m.State == OneOnOneState.Planned, ct) >= OneOnOneRules.MostPlanned)
            return new Problem.Refused(
                "one-on-one.many",
                $"{OneOnOneRules.MostPlanned} meetings are planned already. Hold or skip one first."
            );
        var meeting = new OneOnOneMeeting
        {
            SeriesId = id,
            StartsAt = starts,
            Minutes = time.Minutes,
        };
        db.Add(meeting);
        if (starts > me.Now)
            await db.Schedule(
                me,
                OneOnOneCalendar.Meeting,
                meeting.Id.Value,
                EntryTime.Times(starts, starts.AddMinutes(time.Minutes)),
                [series.PersonId, series.ManagerId],
                GrowthRoutes.OneOnOne(id),
                me.PersonId,
                ct
            );
        return await db.Save(ct) is { } problem ? problem : meeting.Id;
    }
}
