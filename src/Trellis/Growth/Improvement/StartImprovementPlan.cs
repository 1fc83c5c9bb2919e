namespace Trellis.Growth.Improvement;

/// <summary>
/// Begins the draft of an improvement plan for somebody who reports to one today, with somebody of People Ops. The person
/// does not know of it until it is shared.
/// </summary>
public sealed class StartImprovementPlan(AppDb db, Viewer me, ImprovementCases cases, ImprovementPartners partners)
{
    /// <summary>The days from the draft to the start that a draft begins with.</summary>
    private const int DaysAhead = 14;

    public sealed class Request
    {
        /// <summary>With whom of People Ops it is prepared.</summary>
        public Id<Person> Partner { get; set; }
    }

    public Task<Result<Id<ImprovementPlan>>> Handle(Id<Person> person, Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Start(person, request, ct), ct);

    private async Task<Result<Id<ImprovementPlan>>> Start(Id<Person> person, Request request, CancellationToken ct)
    {
        var sight = db.For(me);
        if (
            person == me.PersonId
            || !await sight.ManagersToday.AnyAsync(m => m.PersonId == person && m.ManagerId == me.PersonId, ct)
            || await sight.People.SingleOrDefaultAsync(p => p.Id == person, ct) is not { } employee
        )
            return new Problem.Missing("This person");
        var left = await cases.Load(sight.ImprovementPlans.Where(p => p.PersonId == person && p.ClosedOn == null), ct);
        if (ImprovementRules.RefuseStart(employee.StartsOn, left.Exists(p => p.Standing.IsOpen), me.Today) is { } early)
            return early;
        foreach (var over in left)
            over.Plan.ClosedOn = over.Standing.ClosedOn; // it had closed by itself
        var position = await sight
            .EmploymentsToday.Where(e => e.PersonId == person)
            .Select(e => e.PositionId)
            .SingleOrDefaultAsync(ct);
        if (position is not { } of)
            return new Problem.Refused("improvement.position", "This person has no position, so no level is expected.");
        if (!(await partners.For(person, ct)).Any(p => p.Id == request.Partner))
            return ImprovementPartners.Unknown;
        var plan = new ImprovementPlan
        {
            PersonId = person,
            ManagerId = me.PersonId!.Value,
            PartnerId = request.Partner,
            PositionId = of,
            DraftedOn = me.Today,
            StartsOn = me.Today.AddDays(DaysAhead),
        };
        db.Add(plan);
        db.Record(me, ImprovementActivity.Started, plan.Id.ToString(), person);
        return await db.Save(ct) is { } problem ? problem : plan.Id;
    }
}
