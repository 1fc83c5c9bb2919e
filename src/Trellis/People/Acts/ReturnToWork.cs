using Trellis.Ui;

namespace Trellis.People.Acts;

/// <summary>
/// Says on which day somebody is back: from a leave, which then ends the day before; or, after they had left, with
/// another employment that begins on it.
/// </summary>
public sealed class ReturnToWork(Viewer me, PersonActs acts, FactsWritten facts, ManagerNamed managers)
{
    /// <summary>
    /// The first day back. The facts are only for whoever had left; what is left out is as it was on their last day.
    /// </summary>
    public sealed class Request : EmploymentRequest;

    /// <param name="id">Who is back.</param>
    /// <param name="request">From when, and with what.</param>
    /// <param name="dryRun">Whether nothing is saved.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Result<PersonEffect>> Handle(Id<Person> id, Request request, bool dryRun, CancellationToken ct)
    {
        var found = await acts.Load(id, ct);
        if (found.Value is not { } person)
            return found.Problem!;
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var before = PersonFacts.Of(person);
        var after = before.EndsOn < me.Today ? await Again(before, request, ct) : Back(before, request);
        if (after.Value is not { } record)
            return after.Problem!;
        var act = new PersonAct(record, request.From!.Value) { Seen = request.Seen };
        return await acts.Do(person, act, dryRun, ct);
    }

    private async Task<Result<PersonFacts>> Again(PersonFacts before, Request request, CancellationToken ct)
    {
        var from = request.From!.Value;
        if (from <= before.EndsOn)
            return new Problem.Refused(
                "person.still-here",
                $"The last day was {Say.Date(before.EndsOn.Value)}. Choose a later day.",
                nameof(request.From)
            );
        var last = before.On(before.EndsOn!.Value) ?? before.Facts[^1];
        var fact = last with { From = from, Until = null };
        if (Names.IsBlank(request.Manager) && await managers.RefuseOn(fact.Manager, from, ct) is { } gone)
            return gone;
        var read = await facts.Read(request, fact, ct);
        return read.Value is { } change
            ? FactRules.Change(EmploymentRules.BeginAgain(before, fact), from, change)
            : read.Problem!;
    }

    private static Result<PersonFacts> Back(PersonFacts before, Request request) =>
        LeaveRules.BackOn(before, request.From!.Value) is { } back
            ? back
            : new Problem.Refused(
                "person.not-away",
                $"{before.Name} is not on leave on {Say.Date(request.From.Value)}. Choose a day of the leave.",
                nameof(request.From)
            );
}
