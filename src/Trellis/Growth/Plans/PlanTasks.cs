using Trellis.Inbox;
using Trellis.Reviews.Radar;

namespace Trellis.Growth.Plans;

/// <summary>Proposed plans of whoever reports to the viewer, to agree to when they meet; and when one’s own meeting is due.</summary>
public sealed class PlanTasks(AppDb db, Viewer me, Obligations obligations) : ITaskSource
{
    public const string Proposed = "plan.proposed";
    private const int Most = 50;

    public async Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct) =>
        !me.Manages
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
                    About = new[] { p.Person.Name },
                })
                .ToListAsync(ct);

    /// <summary>By when the viewer's own PD meeting is due.</summary>
    public async Task<IReadOnlyList<Upcoming>> ComingUp(DateOnly until, CancellationToken ct) =>
        me.PersonId is { } person
        && !await MetNotLongAgo(person, until, ct)
        && await DevelopmentPlan.MeetingDueOn(obligations, person, me.Today, ct) is { } due
        && due <= until
            ? [new(due, "PD meeting due", GrowthRoutes.MyPlan) { Neutral = "PD meeting due" }]
            : [];

    /// <summary>
    /// Whether they met so late that the next meeting, a year after, lies beyond a day. Leave only moves it further, so that
    /// most people need not be asked anything else.
    /// </summary>
    private Task<bool> MetNotLongAgo(Id<Person> person, DateOnly until, CancellationToken ct)
    {
        var (sight, since) = (db.For(me), until.AddMonths(-12).AddDays(1)); // a day to spare for 29 February
        return sight
            .People.Where(p => p.Id == person)
            .AnyAsync(
                p =>
                    sight.AgreedPlans.Any(a => a.PersonId == person && a.MetOn > since && a.MetOn >= p.StartsOn)
                    || sight.ConversationsOnRecord.Any(c =>
                        c.PersonId == person
                        && c.Kind == ObligationKind.PdMeeting
                        && c.VoidedAt == null
                        && c.On > since
                        && c.On >= p.StartsOn
                    ),
                ct
            );
    }
}
