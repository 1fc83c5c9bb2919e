namespace Trellis.People.Acts;

/// <summary>
/// Changes a person's position, manager, hours or groups from a day on. What was true before that day stays. A day in
/// the past is a correction: it needs a reason and holds until the same fact changed the next time.
/// </summary>
public sealed class ChangeEmployment(Viewer me, PersonActs acts, FactsWritten facts)
{
    public sealed class Request : EmploymentRequest
    {
        /// <summary>Why; needed for a day in the past. It is kept in the record of activity.</summary>
        [AtMost(500)]
        public string? Reason { get; set; }
    }

    /// <param name="id">Whose work it is.</param>
    /// <param name="request">What is to be different, and from when.</param>
    /// <param name="dryRun">Whether nothing is saved.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Result<PersonEffect>> Handle(Id<Person> id, Request request, bool dryRun, CancellationToken ct)
    {
        var found = await acts.Load(id, ct);
        if (found.Value is not { } person)
            return found.Problem!;
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var from = request.From!.Value;
        var before = PersonFacts.Of(person);
        if (EmploymentDay.Refuse(before, from, me.Today, request.Reason) is { } refused)
            return refused;
        var read = await facts.Read(request, before.On(from)!, ct);
        if (read.Value is not { } change)
            return read.Problem!;
        var after = from < me.Today ? FactRules.Correct(before, from, change) : FactRules.Change(before, from, change);
        var act = new PersonAct(after, from) { Reason = request.Reason, Seen = request.Seen };
        return await acts.Do(person, act, dryRun, ct);
    }
}
