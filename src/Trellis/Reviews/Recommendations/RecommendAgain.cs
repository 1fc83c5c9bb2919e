namespace Trellis.Reviews.Recommendations;

/// <summary>
/// Recommends anew what was returned, or whose position expects something else by now: the manager of today does.
/// </summary>
public sealed class RecommendAgain(AppDb db, Viewer me, RecommendationActs acts, WriteRecommendation write)
{
    public async Task<Result<Done>> Handle(
        Id<Recommendation> id,
        WriteRecommendation.Request request,
        CancellationToken ct
    )
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Begin(id, RecommendationAct.Recommend, ct);
        if (begun.Value is not { } at)
            return begun.Problem!;
        if (await write.Fill(at.Row, request, ct) is { } missing)
            return missing;
        var position = await db.For(me)
            .EmploymentsToday.Where(e => e.PersonId == at.Info.PersonId)
            .Select(e => e.PositionId)
            .SingleOrDefaultAsync(ct);
        if (RecommendationRules.RefuseRecommend(at.Row, position, me.Today) is { } refused)
            return refused;
        acts.Add(at.Row, RecommendationAct.Recommend, ReviewActivity.Recommended);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
