using Trellis.Messages;

namespace Trellis.Reviews.Recommendations;

/// <summary>
/// Says that the manager told the person: from then on the person reads the outcome, never the manager's reason.
/// </summary>
public sealed class TellRecommendation(AppDb db, Viewer me, RecommendationActs acts)
{
    public async Task<Result<Done>> Handle(Id<Recommendation> id, CancellationToken ct)
    {
        var begun = await acts.Begin(id, RecommendationAct.Tell, ct);
        if (begun.Value is not { } at)
            return begun.Problem!;
        acts.Add(at.Row, RecommendationAct.Tell, ReviewActivity.RecommendationTold);
        db.Tell(me, ReviewMessages.RecommendationTold, at.Info.PersonId, ReviewRoutes.Final(at.Info.Review));
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
