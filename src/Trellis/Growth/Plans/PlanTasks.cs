using Trellis.Inbox;
using Trellis.Reviews.Radar;

namespace Trellis.Growth.Plans;

/// <summary>Proposed plans of whoever reports to the viewer, to agree to when they meet; and when one’s own meeting is due.</summary>
public sealed class PlanTasks(AppDb db, Viewer me, Obligations obligations) : ITaskSource
{
    public const string Proposed = "plan.proposed";
    private const int Most = 50;

    public async Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct) =>
        me.PersonId is null
            ? []
            : await db.For(me)
                .Plans.Where(p => p.State == PlanState.Proposed && p.PersonId != me.PersonId)
                .OrderBy(p => p.ProposedOn)
                .ThenBy(p => p.Id)
                .Take(Most)
                .Select(p => new OpenTask(
                    Proposed,
                    $"Read the PD plan of {p.Person!.Name}",
                    "Read the plan",
                    GrowthRoutes.Plan(p.Id)
                )
                {
                    Detail = "Meet, and record the day on which you agreed.",
                    Since = p.ProposedOn,
                })
                .ToListAsync(ct);

    /// <summary>By when the viewer's own PD meeting is due.</summary>
    public async Task<IReadOnlyList<Upcoming>> ComingUp(DateOnly until, CancellationToken ct) =>
        me.PersonId is { } person
        && await DevelopmentPlan.MeetingDueOn(obligations, person, me.Today, ct) is { } due
        && due <= until
            ? [new(due, "PD meeting due", GrowthRoutes.MyPlan) { Neutral = "PD meeting due" }]
            : [];
}
