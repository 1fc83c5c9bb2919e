using Trellis.Stipends.Account;

namespace Trellis.Stipends.Requests;

/// <summary>
/// What the policy says about a purchase before anybody is asked: the same findings that the approver will see.
/// </summary>
public sealed class CheckPurchase(AppDb db, Viewer me, StipendAccounts accounts)
{
    /// <param name="SpendOn">The day on which it is measured: the planned one, or today where that has passed.</param>
    /// <param name="PlannedOn">The day on which it was planned, or bought already, where that is another.</param>
    /// <param name="Asked">The request that is looked at, where it is asked for already.</param>
    public sealed record Plan(
        Money Amount,
        DateOnly SpendOn,
        string Category,
        string Provider,
        Id<GroupEvent>? EventId = null,
        DateOnly? AskedOn = null,
        Id<StipendRequest>? Asked = null,
        DateTime? AskedAt = null,
        DateOnly? PlannedOn = null
    )
    {
        /// <summary>
        /// A request as it is measured today while it is open; on the day from which it may be bought once it is decided.
        /// </summary>
        public static Plan Of(StipendRequest request, DateOnly today) =>
            new(
                request.Amount,
                RequestRules.IsOpen(request.State)
                    ? RequestRules.MeasuredOn(request.SpendOn, request.AskedOn, today)
                    : request.BuyFrom,
                request.Category,
                request.Provider,
                request.EventId,
                request.AskedOn,
                request.Id,
                request.AskedAt,
                request.SpendOn
            );
    }

    /// <param name="On">The quote for the day of the purchase.</param>
    /// <param name="Placed">The month that an approval would count for now.</param>
    public sealed record View(
        StipendQuote Today,
        StipendQuote On,
        IReadOnlyList<PolicyFinding> Findings,
        string? Approver,
        DateOnly? Placed,
        string? Agreement
    )
    {
        public bool NeedsApproval => Findings.Any(f => f is { Rule: "approval", Verdict: not Verdict.Passes });
        public PolicyFinding? Stop => Findings.FirstOrDefault(f => f.Verdict == Verdict.Stops);
    }

    /// <summary>The findings for somebody whose stipend one sees; none where there is no policy.</summary>
    public async Task<View?> Load(Id<Person> person, Plan plan, CancellationToken ct) =>
        await accounts.For(person, ct) is { } account ? await Load(account, plan, ct) : null;

    public async Task<View> Load(StipendAccount account, Plan plan, CancellationToken ct)
    {
        var key = Names.Key(plan.Provider);
        var small = await db.For(me)
            .StipendRequests.Where(r =>
                r.PersonId == account.Id
                && r.ComparedProvider == key
                && r.Id != plan.Asked
                && r.State != RequestState.Declined
                && r.State != RequestState.Withdrawn
            )
            .Select(r => new { r.Amount, r.SpendOn })
            .ToListAsync(ct);
        var on = account.Quote(plan.SpendOn);
        // the money goes out then, also for what was bought already
        var month = await Month(plan.Amount, plan.SpendOn > me.Today ? plan.SpendOn : me.Today, ct);
        var findings = PolicyCheck.Of(
            on,
            new(
                plan.Amount,
                plan.SpendOn,
                plan.AskedOn ?? me.Today,
                plan.Category,
                account.Manager ?? "People Ops",
                plan.Provider,
                [.. small.Select(s => (s.Amount, s.SpendOn))],
                plan.PlannedOn
            ),
            month,
            plan.EventId is { } groupEvent ? await Share(account, groupEvent, plan, ct) : null,
            account.LastDay(me.Today)
        );
        return new(
            account.Quote(me.Today),
            on,
            findings,
            account.Manager,
            month.Placed,
            StipendRules.RepaymentAgreement(account.Policy.On(plan.AskedOn ?? me.Today), plan.Amount)
        );
    }

    private async Task<MonthShare> Month(Money amount, DateOnly spendOn, CancellationToken ct)
    {
        var month = CapRules.MonthOf(spendOn);
        var caps = await db.For(me)
            .MonthlyCaps.Where(c => c.LiftedAt == null && c.Month >= month)
            .ToDictionaryAsync(c => c.Month, c => c.Amount, ct);
        var taken =
            caps.Count == 0
                ? []
                : await db.For(me).MonthsTakenFrom(month).ToDictionaryAsync(t => t.Month, t => new Money(t.Minor), ct);
        return new(
            month,
            caps.TryGetValue(month, out var cap) ? cap : null,
            taken.GetValueOrDefault(month),
            CapRules.Place(amount, spendOn, caps, m => taken.GetValueOrDefault(m))
        );
    }

    /// <summary>Teams are counted as they are on the first day of the event.</summary>
    private async Task<EventShare?> Share(StipendAccount account, Id<GroupEvent> id, Plan plan, CancellationToken ct)
    {
        if (
            await db.For(me)
                .GroupEvents.Where(e => e.Id == id)
                .Select(e => new { e.Name, e.From })
                .SingleOrDefaultAsync(ct)
            is not { } groupEvent
        )
            return null;
        var others = (
            await db.For(me)
                .EventGoers.Where(g => g.EventId == id && g.PersonId != account.Id)
                .Select(g => new
                {
                    g.PersonId,
                    g.ManagerId,
                    g.AskedAt,
                })
                .ToListAsync(ct)
        ).DistinctBy(g => g.PersonId).ToList();
        var sizes = await db.For(me).TeamSizesOn(groupEvent.From).ToListAsync(ct);
        var manager = await db.For(me)
            .WorkingHours.Where(h =>
                h.PersonId == account.Id && h.From <= groupEvent.From && (h.Until == null || h.Until > groupEvent.From)
            )
            .Select(h => h.ManagerId)
            .SingleOrDefaultAsync(ct);
        return new(
            groupEvent.Name,
            manager is null ? 0 : others.Count(o => o.ManagerId == manager) + 1,
            manager is null ? 0 : sizes.Find(s => s.ManagerId == manager)?.People ?? 0,
            others.Count + 1,
            sizes.Sum(s => s.People),
            others.Count(o => plan.AskedAt is null || o.AskedAt < plan.AskedAt) + 1
        );
    }
}
