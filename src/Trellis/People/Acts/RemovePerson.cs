using Trellis.Ui;

namespace Trellis.People.Acts;

/// <summary>
/// Removes somebody who never starts, or was added by mistake: whose first day has not come or who never signed in, and of
/// whom nothing is recorded beyond their employment. Of anybody else the history stays: they get a last day.
/// </summary>
public sealed class RemovePerson(AppDb db, Viewer me, PersonActs acts, RoleHolders holders)
{
    public sealed class Request
    {
        /// <summary>Who takes over those who are to report to them, by email or full name; needed if somebody is.</summary>
        public string? HandTo { get; set; }

        /// <inheritdoc cref="PersonEffect.Seen"/>
        [AtMost(64)]
        public string? Seen { get; set; }
    }

    /// <param name="id">Who is removed.</param>
    /// <param name="request">Who takes over.</param>
    /// <param name="dryRun">Whether nothing is saved.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Result<PersonEffect>> Handle(Id<Person> id, Request request, bool dryRun, CancellationToken ct)
    {
        var found = await acts.Load(id, ct);
        if (found.Value is not { } person)
            return found.Problem!;
        if (id == me.PersonId || !Can.Rename(me, person.Access))
            return new Problem.Forbidden();
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (await Kept(person, ct) is { Count: > 0 } kept)
            return new Problem.Refused(
                "person.has-records",
                $"{person.Name} cannot be removed: {string.Join(" ", kept)} Set their last day instead."
            );
        if (await holders.MayHave(person, AccessRole.Employee, ct) is { } needed)
            return needed;
        var after = PersonFacts.Of(person) with { Facts = [], Leaves = [] };
        var act = new PersonAct(after, me.Today)
        {
            IsRemoval = true,
            HandsFrom = me.Today,
            HandTo = request.HandTo,
            Seen = request.Seen,
        };
        return await acts.Do(person, act, dryRun, ct);
    }

    /// <summary>What stands in the way, in sentences.</summary>
    private async Task<List<string>> Kept(Person person, CancellationToken ct)
    {
        var sight = db.For(me);
        var kept = new List<string>();
        var hasBegun = person.Employments.Exists(e => e.From <= me.Today);
        if (hasBegun && await sight.Accounts.AnyAsync(a => a.PersonId == person.Id && a.PasswordHash != null, ct))
            kept.Add("They work here and have signed in.");
        if (person.EndsOn < me.Today)
            kept.Add($"They worked here until {Say.Date(person.EndsOn.Value)}.");
        if (await db.Traces(me, person.Id, ct) is { Count: > 0 } traces)
            kept.Add($"There is {Say.List(traces)} of theirs.");
        var led = await sight
            .Employments.Where(e => e.ManagerId == person.Id && e.From < me.Today)
            .Select(e => e.Person!.Name)
            .Distinct()
            .OrderBy(n => n)
            .ToListAsync(ct);
        if (led.Count > 0)
            kept.Add($"Before today they are the manager of {Say.Few(led)}: correct that first if it is a mistake.");
        return kept;
    }
}
