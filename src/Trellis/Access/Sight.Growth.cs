#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>Which goals, and what of the words in them, exist for a viewer: product.md §5 and §7.</summary>
public sealed partial class Sight
{
    /// <summary>
    /// Your own goals; those that were started and are shared with their owner's manager, for whoever that is today; those
    /// that are open to everyone, of people who are still here. One that is not started exists for its owner alone.
    /// </summary>
    public IQueryable<Goal> Goals =>
        db.Set<Goal>()
            .Where(g =>
                (g.PersonId == _me && _me != null)
                || (
                    g.State != GoalState.Proposed
                    && (
                        (g.Audience != GoalAudience.OnlyMe && (me.IsOperator || Reports.Contains(g.PersonId)))
                        || (
                            g.Audience == GoalAudience.Everyone
                            && _me != null
                            && (g.Person!.EndsOn == null || g.Person.EndsOn >= _today)
                        )
                    )
                )
            );

    /// <summary>Goals that the viewer may write a check-in on: their own, and those shared by whoever reports to them.</summary>
    public IQueryable<Goal> FollowedGoals =>
        Goals.Where(g => _me != null && (g.PersonId == _me || Reports.Contains(g.PersonId)));

    /// <summary>
    /// Check-ins on the goals that the viewer sees. A manager's are between them and the goal's owner, although the owner
    /// opened the goal to everyone.
    /// </summary>
    public IQueryable<CheckIn> CheckIns =>
        db.Set<CheckIn>()
            .Where(c =>
                Goals.Any(g => g.Id == c.GoalId)
                && (
                    c.WriterId == c.Goal!.PersonId
                    || c.WriterId == _me
                    || c.Goal.PersonId == _me
                    || me.IsOperator
                    || Reports.Contains(c.Goal.PersonId)
                )
            );

    /// <summary>
    /// The titles of goals that purchases support, for everybody who sees the request, although the goal may not be theirs
    /// to read.
    /// </summary>
    public IQueryable<SupportedGoal> SupportedGoals =>
        db.Set<GoalPurchase>()
            .Where(p => StipendRequests.Any(r => r.Id == p.RequestId))
            .Select(p => new SupportedGoal
            {
                RequestId = p.RequestId,
                GoalId = p.GoalId,
                Title = p.Goal!.Title,
                IsOpen = Goals.Any(g => g.Id == p.GoalId),
            });

    /// <summary>Actions of the goals that the viewer sees.</summary>
    public IQueryable<GoalAction> GoalActions => db.Set<GoalAction>().Where(a => Goals.Any(g => g.Id == a.GoalId));
}
