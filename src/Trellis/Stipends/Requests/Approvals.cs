using Trellis.Stipends.Account;

namespace Trellis.Stipends.Requests;

/// <summary>
/// The requests pending the viewer's approval, as a manager or in People Ops, with what the policy asks them to look at: the
/// list needs no more queries, however long it is.
/// </summary>
public sealed class Approvals(AppDb db, Viewer me, StipendAccounts accounts, StipendDecisions decisions)
{
    private const int Most = 100;

    public sealed record View(
        IReadOnlyList<Line> Waiting,
        IReadOnlyList<Line> Confirm,
        IReadOnlyList<Line> Elsewhere,
        string Currency,
        int InAll
    )
    {
        /// <summary>How many more are pending the viewer's approval than are shown: the oldest come first.</summary>
        public int More => InAll - Waiting.Count - Confirm.Count;
    }

    public sealed record Line(
        Id<StipendRequest> Id,
        string Person,
        string What,
        string Provider,
        Money Amount,
        DateOnly AskedOn,
        DateOnly SpendOn,
        RequestState State,
        string? Event,
        string? Supports
    )
    {
        /// <summary>What the policy stops or leaves to judgement.</summary>
        public IReadOnlyList<PolicyFinding> ToLookAt { get; init; } = [];

        /// <summary>How many of the team want to be at the event, this one included.</summary>
        public int OfTheTeam { get; init; }
    }

    /// <summary>None for somebody whom nobody reports to and who is not in People Ops.</summary>
    public async Task<View?> Load(CancellationToken ct)
    {
        if (!Can.DecideOnStipends(me))
            return null;
        var sight = db.For(me);
        var waiting = await decisions.Load(ct);
        var open = await waiting
            .OrderBy(r => r.State == RequestState.NeedsInformation)
            .ThenBy(r => r.AskedAt)
            .ThenBy(r => r.Id)
            .Take(Most)
            .Select(r => new
            {
                Line = new Line(
                    r.Id,
                    r.Person!.Name,
                    r.What,
                    r.Provider,
                    r.Amount,
                    r.AskedOn,
                    r.SpendOn,
                    r.State,
                    r.Event!.Name,
                    r.Supports!.Name
                ),
                r.PersonId,
                r.EventId,
                r.Category,
            })
            .ToListAsync(ct);
        var people = open.ConvertAll(o => o.PersonId);
        var byId = (await accounts.For(sight.StipendPeople.Where(p => people.Contains(p.Id)), ct)).ToDictionary(b =>
            b.Id
        );
        var events = open.ConvertAll(o => o.EventId).OfType<Id<GroupEvent>>().ToHashSet();
        var goers = events.Count == 0 ? [] : (
                    await sight
                        .EventGoers.Where(g => events.Contains(g.EventId))
                        .Select(g => new
                        {
                            g.EventId,
                            g.PersonId,
                            g.ManagerId,
                        })
                        .ToListAsync(ct)
                ).Distinct().ToList();
        int OfTheTeam(Id<GroupEvent>? groupEvent, Id<Person> person) =>
            goers.Find(g => g.EventId == groupEvent && g.PersonId == person)?.ManagerId is { } manager
                ? goers.Count(g => g.EventId == groupEvent && g.ManagerId == manager)
                : 0;
        Line Whole(Line line, Id<Person> person, string category, Id<GroupEvent>? groupEvent) =>
            line with
            {
                ToLookAt = ToLookAt(byId[person], line, category),
                OfTheTeam = OfTheTeam(groupEvent, person),
            };
        return new(
            [
                .. open.Where(o => o.Line.State is RequestState.PendingApproval or RequestState.AwaitingPeopleOps)
                    .Select(o => Whole(o.Line, o.PersonId, o.Category, o.EventId)),
            ],
            [.. open.Where(o => o.Line.State == RequestState.Claimed).Select(o => o.Line)],
            [.. open.Where(o => o.Line.State == RequestState.NeedsInformation).Select(o => o.Line)],
            await StipendCurrency.Of(sight, ct),
            open.Count < Most
                ? open.Count(o => o.Line.State != RequestState.NeedsInformation)
                : await waiting.CountAsync(r => r.State != RequestState.NeedsInformation, ct)
        );
    }

    private IReadOnlyList<PolicyFinding> ToLookAt(StipendAccount account, Line line, string category)
    {
        var day = RequestRules.MeasuredOn(line.SpendOn, line.AskedOn, me.Today);
        return
        [
            .. PolicyCheck
                .Of(
                    account.Quote(day),
                    new(line.Amount, day, line.AskedOn, category, account.Manager, PlannedOn: line.SpendOn),
                    null,
                    null,
                    account.LastDay(me.Today)
                )
                .Where(f => f.Verdict is Verdict.Stops or Verdict.Judgement),
        ];
    }
}
