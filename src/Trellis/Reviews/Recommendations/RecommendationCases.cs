using System.Text.Json.Serialization;
using Trellis.Assessments;
using Trellis.Frameworks.Versions;

namespace Trellis.Reviews.Recommendations;

/// <summary>Where recommendations that the viewer sees stand today.</summary>
public sealed class RecommendationCases(AppDb db, Viewer me, RoundContent words)
{
    /// <param name="ManagerId">The manager of today, to whom it passes; null where there is none.</param>
    /// <param name="GaveFeedback">Whether the viewer wrote as a coworker in the review.</param>
    public sealed record Info(
        Id<Recommendation> Id,
        Id<Review> Review,
        Id<Person> PersonId,
        string Person,
        Id<Person> WriterId,
        Id<Person>? ManagerId,
        RecommendationKind Kind,
        Id<Position>? PositionId,
        string? Position,
        Money? Raise,
        DateOnly? From,
        RecommendationStage Stage,
        DateOnly? DueOn,
        [property: JsonIgnore] RecommendationCase Case,
        bool GaveFeedback
    )
    {
        /// <summary>Whether this viewer is the one of the two whose part an act is, and it is its turn.</summary>
        public bool Allows(RecommendationAct act, Viewer viewer) =>
            (IsOfPeopleOps(act) ? Decides(viewer) : viewer.PersonId is { } me && ManagerId == me && PersonId != me)
            && RecommendationRules.Refuse(Case, act, viewer.Today) is null;

        internal static bool IsOfPeopleOps(RecommendationAct act) =>
            act is RecommendationAct.Approve or RecommendationAct.Return or RecommendationAct.Change;

        private bool Decides(Viewer viewer) =>
            viewer.IsPeopleOps
            && viewer.PersonId is { } me
            && RecommendationRules.RefuseApprover(me, PersonId, WriterId, ManagerId, GaveFeedback) is null;
    }

    public async Task<IReadOnlyList<Info>> Load(IQueryable<Recommendation> recommendations, CancellationToken ct)
    {
        var (sight, all) = (db.For(me), db.For(me.AsTrellis()));
        var rows = await recommendations
            .AsNoTracking()
            .Select(r => new
            {
                Row = r,
                Person = r.Person!.Name,
                r.Person.EndsOn,
                Position = r.Position!.Title,
                IsRetired = r.Position.RetiredAt != null,
                Facts = r.Facts.OrderBy(f => f.At).Select(f => new { f.Act, f.On }).ToList(),
                ManagerId = all
                    .ManagersToday.Where(m => m.PersonId == r.PersonId)
                    .Select(m => (Id<Person>?)m.ManagerId)
                    .FirstOrDefault(),
                GaveFeedback = sight.CoworkerFeedbacks.Any(f => f.ReviewId == r.ReviewId && f.WriterId == me.PersonId),
            })
            .ToListAsync(ct);
        var versions = rows.Select(r => r.Row.FrameworkVersionId).Distinct().ToList();
        var inForce = await sight
            .FrameworkVersions.Where(v => versions.Contains(v.Id) && v.Number == v.Framework!.InForce)
            .Select(v => v.Id)
            .ToListAsync(ct);
        var infos = new List<Info>();
        foreach (var r in rows)
        {
            var it = new RecommendationCase(
                [.. r.Facts.Select(f => (f.Act, f.On))],
                r.Row.From,
                r.EndsOn,
                r.IsRetired || await HasChanged(r.Row, inForce, ct)
            );
            infos.Add(
                new(
                    r.Row.Id,
                    r.Row.ReviewId,
                    r.Row.PersonId,
                    r.Person,
                    r.Row.WriterId,
                    r.ManagerId,
                    r.Row.Kind,
                    r.Row.PositionId,
                    r.Position,
                    r.Row.Raise,
                    r.Row.From,
                    RecommendationRules.StageOf(it, me.Today),
                    RecommendationRules.DueOn(it, me.Today),
                    it,
                    r.GaveFeedback
                )
            );
        }
        return infos;
    }

    /// <summary>Whether the position expects something else than when it was recommended.</summary>
    private async Task<bool> HasChanged(Recommendation row, List<Id<FrameworkVersion>> inForce, CancellationToken ct)
    {
        if (row is not { PositionId: { } position, FrameworkVersionId: { } version })
            return false;
        if (inForce.Contains(version))
            return false;
        var sight = db.For(me);
        var then = (await words.Load(version, position, ct))?.Asked;
        var now = (await sight.Requirements([position], ct))[position].ToDictionary(r => r.Key, r => r.Required);
        return then is null || then.Count != now.Count || then.Any(t => now.GetValueOrDefault(t.Key) != t.Value);
    }
}
