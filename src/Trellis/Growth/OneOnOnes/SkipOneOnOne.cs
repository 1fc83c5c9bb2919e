using Trellis.Calendar;

namespace Trellis.Growth.OneOnOnes;

/// <summary>Skips a meeting, or says that it was not held after all: what was on its agenda moves to the next.</summary>
public sealed class SkipOneOnOne(AppDb db, Viewer me, OneOnOneActs acts)
{
    public sealed class Request
    {
        /// <summary>Why; both read it. May be empty.</summary>
        [AtMost(OneOnOneRules.LineLimit, ErrorMessage = AddPoint.Longer)]
        public string? Because { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<OneOnOneMeeting> id, Request request, CancellationToken ct)
    {
        var begun = await acts.Meeting(id, OneOnOneAct.Skip, ct);
        if (begun.Value is not { } meeting)
            return begun.Problem!;
        if (Shape.Of(request) is { } wrong)
            return wrong;
        (meeting.State, meeting.SkippedBecause) = (OneOnOneState.Skipped, Names.Tidy(request.Because ?? ""));
        meeting.WasCareerTalk = false;
        meeting.Version++;
        foreach (var point in await db.For(me).OneOnOnePoints.Where(p => p.DoneInId == id).ToListAsync(ct))
            point.DoneInId = null;
        if (meeting.StartsAt > me.Now)
            await db.Unschedule(me, OneOnOneCalendar.Meeting, id.Value, ct);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
