#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>Which PD plans exist for a viewer: product.md §5 and §7.</summary>
public sealed partial class Sight
{
    /// <summary>
    /// Your own plans; of whoever reports to you today those that were proposed or agreed, whoever was the manager then. A
    /// draft exists for its person alone.
    /// </summary>
    public IQueryable<PdPlan> Plans =>
        db.Set<PdPlan>()
            .Where(p =>
                (p.PersonId == _me && _me != null)
                || (p.State != PlanState.Drafting && (me.IsOperator || Reports.Contains(p.PersonId)))
            );

    /// <summary>That a plan was agreed, and when: the same people, and People Ops. Never what it says.</summary>
    public IQueryable<AgreedPlan> AgreedPlans =>
        db.Set<PdPlan>()
            .Where(p => p.MetOn != null)
            .Where(p => (p.PersonId == _me && _me != null) || me.IsPeopleOps || Reports.Contains(p.PersonId))
            .Select(p => new AgreedPlan { PersonId = p.PersonId, MetOn = p.MetOn!.Value });

    /// <summary>What was said about the plans that the viewer sees.</summary>
    public IQueryable<PlanComment> PlanComments => db.Set<PlanComment>().Where(c => Plans.Any(p => p.Id == c.PlanId));
}
