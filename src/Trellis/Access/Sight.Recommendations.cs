#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>Which promotions and raises exist for a viewer, and what is settled about 360s: product.md §4 and §7.</summary>
public sealed partial class Sight
{
    /// <summary>
    /// Promotions and raises with their reasons: one’s own drafts; once recommended, for whoever manages the person today
    /// and for People Ops, never for the person.
    /// </summary>
    public IQueryable<Recommendation> Recommendations =>
        db.Set<Recommendation>()
            .Where(r =>
                r.PersonId != _me
                && (
                    (r.WriterId == _me && LedReviews.Any(v => v.Id == r.ReviewId))
                    || (r.Facts.Any() && (me.IsOperator || me.IsPeopleOps || Reports.Contains(r.PersonId)))
                )
            );

    /// <summary>What became of a recommendation for oneself, once it was approved and told.</summary>
    public IQueryable<ToldRecommendation> ToldRecommendations =>
        db.Set<Recommendation>()
            .Where(r => r.PersonId == _me && r.Facts.Any(f => f.Act == RecommendationAct.Tell))
            .Select(r => new ToldRecommendation
            {
                Id = r.Id,
                ReviewId = r.ReviewId,
                Kind = r.Kind,
                Position = r.Position!.Title,
                Raise = r.Raise,
                From = r.From,
                ToldOn = r.Facts.Where(f => f.Act == RecommendationAct.Tell).Max(f => (DateOnly?)f.On),
                ChangedOn = r.Facts.Where(f => f.Act == RecommendationAct.Change).Max(f => (DateOnly?)f.On),
            });

    /// <summary>What is settled about annual 360s: for everybody who is signed in, since everybody is reviewed by it.</summary>
    public IQueryable<ReviewSettings> ReviewSettings => db.Set<ReviewSettings>();
}
