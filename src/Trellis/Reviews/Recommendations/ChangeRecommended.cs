namespace Trellis.Reviews.Recommendations;

/// <summary>
/// Says that what was recommended took effect: People Ops does, of a promotion once the position is changed in the
/// employment, dated.
/// </summary>
public sealed class ChangeRecommended(AppDb db, Viewer me, RecommendationActs acts)
{
    public async Task<Result<Done>> Handle(Id<Recommendation> id, CancellationToken ct)
    {
        var begun = await acts.Begin(id, RecommendationAct.Change, ct);
        if (begun.Value is not { } at)
            return begun.Problem!;
        if (
            at.Info.Kind == RecommendationKind.Promotion
            && !await db.For(me)
                .Employments.AnyAsync(
                    e =>
                        e.PersonId == at.Info.PersonId
                        && e.PositionId == at.Info.PositionId
                        && (e.Until == null || e.Until > me.Today),
                    ct
                )
        )
            return new Problem.Refused(
                "recommendation.position",
                $"The position of {at.Info.Person} is not changed to {at.Info.Position} yet. Change the employment first."
            );
        acts.Add(at.Row, RecommendationAct.Change, ReviewActivity.RecommendationChanged);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
