using Trellis.Calendar;

namespace Trellis.Growth.OneOnOnes;

/// <summary>Gives a planned meeting another time, in both calendars.</summary>
public sealed class MoveOneOnOne(AppDb db, Viewer me, OneOnOneActs acts)
{
    public async Task<Result<Done>> Handle(Id<OneOnOneMeeting> id, MeetingTime time, CancellationToken ct)
    {
        if (Shape.Of(time) is { } wrong)
            return wrong;
        var begun = await acts.Meeting(id, OneOnOneAct.Move, ct);
        if (begun.Value is not { } meeting)
            return begun.Problem!;
        var instant = time.Instant(me);
        if (instant.Problem is { } refused)
            return refused;
        (meeting.StartsAt, meeting.Minutes) = (instant.Value, time.Minutes);
        meeting.Version++;
        await db.Schedule(
            me,
            OneOnOneCalendar.Meeting,
            id.Value,
            EntryTime.Times(meeting.StartsAt, meeting.StartsAt.AddMinutes(meeting.Minutes)),
            [meeting.Series!.PersonId, meeting.Series.ManagerId],
            GrowthRoutes.OneOnOne(meeting.SeriesId),
            me.PersonId,
            ct
        );
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
