namespace Trellis.Reviews.Recommendations;

/// <summary>
/// What every act on a recommendation has in common: whoever acts is the party that it belongs to, the rules allow it
/// today, and it becomes a fact. Of two who act at the same moment one takes effect.
/// </summary>
public sealed class RecommendationActs(AppDb db, Viewer me, RecommendationCases cases)
{
    public sealed record AtHand(Recommendation Row, RecommendationCases.Info Info);

    /// <summary>The recommendation, if this viewer may do this to it now.</summary>
    public async Task<Result<AtHand>> Begin(Id<Recommendation> id, RecommendationAct act, CancellationToken ct)
    {
        var seen = db.For(me).Recommendations.Where(r => r.Id == id && r.Facts.Any());
        if (me.PersonId is not { } asker || await seen.SingleOrDefaultAsync(ct) is not { } row)
            return new Problem.Missing("This recommendation");
        var info = (await cases.Load(seen, ct)).Single();
        var isOps = RecommendationCases.Info.IsOfPeopleOps(act);
        if (isOps ? !me.IsPeopleOps : info.ManagerId != asker)
            return new Problem.Forbidden();
        if (
            isOps
            && RecommendationRules.RefuseApprover(
                asker,
                info.PersonId,
                info.WriterId,
                info.ManagerId,
                info.GaveFeedback
            )
                is { } partial
        )
            return partial;
        if (RecommendationRules.Refuse(info.Case, act, me.Today) is { } refused)
            return refused;
        db.MarkChanged(row);
        return new AtHand(row, info);
    }

    /// <summary>Adds the fact, and a line of the record.</summary>
    public void Add(Recommendation row, RecommendationAct act, ActivityKind activity, string text = "")
    {
        db.Add(
            new RecommendationFact
            {
                RecommendationId = row.Id,
                Act = act,
                On = me.Today,
                At = me.Now,
                ById = me.PersonId,
                ByName = me.Name,
                Text = text,
            }
        );
        db.Record(me, activity, row.Id.ToString(), row.PersonId);
    }
}
