#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>What of a rating calibration exists for a viewer: product.md §4, “Rating calibration”.</summary>
public sealed partial class Sight
{
    /// <summary>
    /// Cycles that have a rating calibration and are open or were: for whoever leads one of their reviews, and for People Ops.
    /// </summary>
    public IQueryable<Cycle> LevelledCycles =>
        db.Set<Cycle>()
            .Where(c =>
                c.OpenedAt != null && c.Terms.IsLevelled && (me.IsPeopleOps || LedReviews.Any(r => r.CycleId == c.Id))
            );

    /// <summary>
    /// Final levels as they were compared, by name: of one's own people while one leads their reviews; for People Ops those
    /// of everybody but the group to which they belong themselves.
    /// </summary>
    public IQueryable<ComparedFinal> ComparedFinals =>
        db.Set<ComparedFinal>()
            .Where(f =>
                me.IsOperator
                || (f.LeadId == _me && LedReviews.Any(r => r.Id == f.ReviewId))
                || (
                    me.IsPeopleOps
                    && !db.Set<ComparedFinal>()
                        .Any(o => o.CycleId == f.CycleId && o.LeadId == f.LeadId && o.PersonId == _me)
                )
            );

    /// <summary>What was changed after it was compared, with its reason: for whoever did, and for People Ops alike.</summary>
    public IQueryable<LevelRevision> LevelRevisions =>
        db.Set<LevelRevision>()
            .Where(c =>
                me.IsOperator
                || (c.ById == _me && LedReviews.Any(r => r.Id == c.ReviewId))
                || (
                    me.IsPeopleOps
                    && c.PersonId != _me
                    && !db.Set<ComparedFinal>()
                        .Any(o =>
                            o.CycleId == c.CycleId
                            && o.PersonId == _me
                            && (
                                o.LeadId == c.ById
                                || db.Set<ComparedFinal>().Any(f => f.ReviewId == c.ReviewId && f.LeadId == o.LeadId)
                            )
                        )
                )
            );
}
