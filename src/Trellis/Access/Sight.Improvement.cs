#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>Which concerns and improvement plans exist for a viewer: product.md §5 and §7.</summary>
public sealed partial class Sight
{
    /// <summary>
    /// Concerns to yourself; those that you wrote, as long as their person has reported to you without a break since; for
    /// People Ops those that their person showed to them, or that an improvement plan names with which they were asked. A new
    /// manager sees none.
    /// </summary>
    public IQueryable<Concern> Concerns =>
        db.Set<Concern>()
            .Where(c =>
                _me != null
                && (
                    c.PersonId == _me
                    || (
                        c.WriterId == _me
                        && Reports.Contains(c.PersonId)
                        && !db.Set<Employment>()
                            .Any(e =>
                                e.PersonId == c.PersonId
                                && e.ManagerId != c.WriterId
                                && e.From <= _today
                                && (e.Until == null || e.Until > c.On)
                            )
                    )
                    || (
                        me.IsPeopleOps
                        && c.PersonId != _me
                        && (
                            c.ShownAt != null
                            || db.Set<NamedConcern>()
                                .Any(n => n.ConcernId == c.Id && n.Plan!.Facts.Any(f => f.Act == ImprovementAct.Ask))
                        )
                    )
                )
            );

    /// <summary>
    /// Your own improvement plans once they are shared; those of whoever reports to you today; all but your own for People
    /// Ops. Nobody else.
    /// </summary>
    public IQueryable<ImprovementPlan> ImprovementPlans =>
        db.Set<ImprovementPlan>()
            .Where(p =>
                _me != null
                && (
                    (p.PersonId == _me && p.Facts.Any(f => f.Act == ImprovementAct.Share))
                    || (p.PersonId != _me && (me.IsPeopleOps || Reports.Contains(p.PersonId)))
                )
            );

    /// <summary>
    /// Who opened an improvement plan, and when, for everybody who reads it: also what was opened before it was shared.
    /// </summary>
    /// <param name="kind">The name of the kind of these lines.</param>
    public IQueryable<Activity> ImprovementReadings(Id<ImprovementPlan> plan, string kind)
    {
        var subject = plan.ToString();
        return db.Set<Activity>()
            .Where(a => a.What == kind && a.Subject == subject && ImprovementPlans.Any(p => p.Id == plan));
    }
}
