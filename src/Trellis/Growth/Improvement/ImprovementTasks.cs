using Trellis.Inbox;

namespace Trellis.Growth.Improvement;

/// <summary>
/// What improvement plans ask of the viewer: to acknowledge, to agree or confirm, to share, to write the check-in of the
/// week down, to decide; and concerns that they have not opened.
/// </summary>
public sealed class ImprovementTasks(AppDb db, Viewer me, ImprovementCases cases) : ITaskSource
{
    public const string Plan = "private.step",
        Concern = "private.reading";
    private const int Most = 50;
    private List<ImprovementCases.Info>? _open;

    public async Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct) =>
        me.PersonId is null ? [] : [.. await Concerns(ct), .. (await Open(ct)).Select(Of).OfType<OpenTask>()];

    /// <summary>The check-ins that come, and the end.</summary>
    public async Task<IReadOnlyList<Upcoming>> ComingUp(DateOnly until, CancellationToken ct) =>
        me.PersonId is null
            ? []
            :
            [
                .. (await Open(ct))
                    .Where(i => i.Standing.IsShared && i.PartyOf(me) != ImprovementParty.PeopleOps)
                    .SelectMany(i =>
                        i.Standing.Weeks.Where(w => w.CheckInOn > me.Today && w.CheckInOn <= until)
                            .Select(w => new Upcoming(
                                w.CheckInOn,
                                i.PartyOf(me) == ImprovementParty.Person
                                    ? "Weekly check-in with your manager"
                                    : $"Weekly check-in with {i.Plan.Person!.Name}",
                                GrowthRoutes.Improvement(i.Plan.Id)
                            ))
                    ),
            ];

    /// <summary>The newest first: one that has ended by itself is not marked as closed.</summary>
    private async Task<List<ImprovementCases.Info>> Open(CancellationToken ct) =>
        _open ??= await cases.Load(
            db.For(me)
                .ImprovementPlans.Where(p => p.ClosedOn == null)
                .OrderByDescending(p => p.DraftedOn)
                .ThenBy(p => p.Id)
                .Take(Most)
                .AsNoTracking(),
            ct
        );

    private async Task<IEnumerable<OpenTask>> Concerns(CancellationToken ct)
    {
        var unread = await db.For(me)
            .Concerns.Where(c => c.PersonId == me.PersonId && c.ReadAt == null)
            .OrderBy(c => c.At)
            .Take(Most)
            .Select(c => new
            {
                c.Id,
                c.On,
                Writer = c.Writer!.Name,
            })
            .ToListAsync(ct);
        return unread.Select(c => new OpenTask(
            Concern,
            $"Read what {c.Writer} shared with you",
            "Read what was shared",
            GrowthRoutes.Concern(c.Id)
        )
        {
            Since = c.On,
        });
    }

    private OpenTask? Of(ImprovementCases.Info info)
    {
        var (plan, standing) = (info.Plan, info.Standing);
        var (person, manager) = (plan.Person!.Name, info.Manager ?? "the manager");
        (string Title, string Action, DateOnly? DueOn)? task = info.PartyOf(me) switch
        {
            ImprovementParty.Person when info.Allows(ImprovementAct.Acknowledge, me) => (
                $"Read what {manager} shared with you",
                "Read what was shared",
                standing.SharedOn?.AddDays(ImprovementRules.DaysToRead)
            ),
            ImprovementParty.PeopleOps when info.Allows(ImprovementAct.Agree, me) => (
                $"Read what {manager} prepared for {person}",
                "Read the draft",
                null
            ),
            ImprovementParty.PeopleOps when standing is { IsOpen: true, NeedsConfirmation: true } => (
                $"Confirm a plan with the new manager of {person}",
                "Open the plan",
                null
            ),
            ImprovementParty.Manager when info.Allows(ImprovementAct.Share, me) => (
                $"Share what People Ops agreed to with {person}",
                "Open the plan",
                null
            ),
            ImprovementParty.Manager
            or ImprovementParty.PeopleOps when standing.State == ImprovementState.Deciding && !IsTheirTurn(info) => (
                $"Decide with {(info.PartyOf(me) == ImprovementParty.Manager ? "People Ops" : manager)} on {person}",
                "Decide",
                standing.DecideBy
            ),
            ImprovementParty.Manager when ThisWeek(standing) is { } week => (
                $"Write the weekly check-in with {person}",
                "Write the check-in",
                week.CheckInOn
            ),
            _ => null,
        };
        return task is not { } t
            ? null
            : new(Plan, t.Title, t.Action, GrowthRoutes.Improvement(plan.Id))
            {
                DueOn = t.DueOn,
                About = plan.PersonId == me.PersonId ? [] : [person],
            };
    }

    /// <summary>Whether the viewer has found and the other side has not: where both differ, both talk again.</summary>
    private bool IsTheirTurn(ImprovementCases.Info info) =>
        info.PartyOf(me) == ImprovementParty.Manager
            ? info.Standing is { ManagerFinds: not null, PeopleOpsFinds: null }
            : info.Standing is { ManagerFinds: null, PeopleOpsFinds: not null };

    /// <summary>The week whose check-in is due within two days, or overdue in it; null if none is.</summary>
    private ImprovementWeek? ThisWeek(ImprovementStanding standing) =>
        standing is { State: ImprovementState.Active, HasCheckIn: false }
            ? standing.Weeks.FirstOrDefault(w => !w.IsOver && w.From <= me.Today && w.CheckInOn <= me.Today.AddDays(2))
            : null;
}
