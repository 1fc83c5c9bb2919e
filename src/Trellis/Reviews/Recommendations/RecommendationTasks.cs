using Trellis.Inbox;

namespace Trellis.Reviews.Recommendations;

/// <summary>Promotions and raises that wait for the viewer: for People Ops to decide or change, for managers to tell.</summary>
public sealed class RecommendationTasks(AppDb db, Viewer me, RecommendationCases cases) : ITaskSource
{
    public const string Kind = "recommendation";
    private const int Most = 50;

    public async Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct)
    {
        if (me.PersonId is null)
            return [];
        var sight = db.For(me);
        var open = await cases.Load(
            sight
                .Recommendations.Where(r => r.Facts.Any())
                .Where(r =>
                    !r.Facts.Any(f => f.Act == RecommendationAct.Change || f.Act == RecommendationAct.Withdraw)
                    && (r.Person!.EndsOn == null || r.Person.EndsOn >= me.Today)
                )
                .OrderBy(r => r.Id)
                .Take(Most),
            ct
        );
        return
        [
            .. open.Select(r => (Info: r, What: What(r)))
                .Where(x => x.What is not null)
                .Select(x => new OpenTask(
                    Kind,
                    $"{x.What}: {x.Info.Person}",
                    "Open recommendation",
                    ReviewRoutes.Recommendation(x.Info.Id)
                )
                {
                    DueOn = x.Info.DueOn,
                    Since = x.Info.Case.Facts[^1].On,
                    About = [x.Info.Person],
                }),
        ];
    }

    /// <summary>What the viewer does next; null where it is not their turn.</summary>
    private string? What(RecommendationCases.Info it) =>
        it.Allows(RecommendationAct.Approve, me) ? $"Decide on a {Noun(it)}"
        : it.Allows(RecommendationAct.Change, me) ? $"Make the change of a {Noun(it)}"
        : it.Allows(RecommendationAct.Tell, me) ? $"Tell the outcome of a {Noun(it)}"
        : it.Allows(RecommendationAct.Recommend, me) ? $"Recommend a {Noun(it)} anew, or withdraw it"
        : null;

    private static string Noun(RecommendationCases.Info it) =>
        it.Kind == RecommendationKind.Promotion ? "promotion" : "raise";
}
