namespace Trellis.Growth.OneOnOnes;

/// <summary>
/// Says that a meeting was held, and whether both talked about career growth. The next 1:1 counts from its day; the points
/// that were ticked are done in it. Said again, it adds points and puts the rest right.
/// </summary>
public sealed class HoldOneOnOne(AppDb db, Viewer me, OneOnOneActs acts)
{
    public sealed class Request
    {
        /// <summary>The points that were talked about; the others are carried over.</summary>
        public IReadOnlyList<Id<OneOnOnePoint>>? Done { get; set; }
        public bool WasCareerTalk { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<OneOnOneMeeting> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Meeting(id, OneOnOneAct.Hold, ct);
        if (begun.Value is not { } meeting)
            return begun.Problem!;
        if (OneOnOneRules.RefuseHolding(meeting.StartsAt, me.Now) is { } early)
            return early;
        var done = (request.Done ?? []).Distinct().ToList();
        var points = await db.For(me)
            .OneOnOnePoints.Where(p => p.SeriesId == meeting.SeriesId && done.Contains(p.Id))
            .ToListAsync(ct);
        if (points.Count < done.Count)
            return new Problem.Missing("One of these points");
        foreach (var point in points)
            point.DoneInId ??= id;
        (meeting.State, meeting.SkippedBecause) = (OneOnOneState.Held, "");
        meeting.WasCareerTalk = request.WasCareerTalk;
        meeting.Version++;
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
