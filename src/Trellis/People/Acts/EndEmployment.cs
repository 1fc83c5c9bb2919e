namespace Trellis.People.Acts;

/// <summary>
/// Says on which day somebody works here for the last time, and who takes over their reports; or that the employment
/// goes on after all.
/// </summary>
public sealed class EndEmployment(Viewer me, PersonActs acts)
{
    public sealed class Request
    {
        /// <summary>The last day of work; either this or <see cref="Stays"/>.</summary>
        public DateOnly? LastDay { get; set; }

        /// <summary>Whether the employment goes on after all: there is no last day any more.</summary>
        public bool Stays { get; set; }

        /// <summary>
        /// Where they stay, whether those who were to report to somebody else from the day after report to them again.
        /// </summary>
        public bool GiveBack { get; set; }

        /// <summary>Who takes over all of their reports after it, by email or full name; may be left out.</summary>
        public string? HandTo { get; set; }

        /// <summary>Why; needed for a day in the past. It is kept in the record of activity.</summary>
        [AtMost(500)]
        public string? Reason { get; set; }

        /// <inheritdoc cref="PersonEffect.Seen"/>
        [AtMost(64)]
        public string? Seen { get; set; }
    }

    /// <param name="id">Whose employment it is.</param>
    /// <param name="request">The last day, and who takes over.</param>
    /// <param name="dryRun">Whether nothing is saved.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Result<PersonEffect>> Handle(Id<Person> id, Request request, bool dryRun, CancellationToken ct)
    {
        var found = await acts.Load(id, ct);
        if (found.Value is not { } person)
            return found.Problem!;
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (request.LastDay is null != request.Stays)
            return new Problem.Refused(
                "person.last-day",
                "Choose the last day, or say that they stay: one of the two.",
                nameof(request.LastDay)
            );
        var before = PersonFacts.Of(person);
        if (EmploymentRules.RefuseEnd(before, request.LastDay, me.Today, request.Reason) is { } refused)
            return refused;
        var last = request.LastDay;
        var after = last is { } day ? EmploymentRules.End(before, day) : EmploymentRules.GoOn(before);
        var from = last ?? before.EndsOn ?? me.Today;
        var act = new PersonAct(after, from.AddDays(1))
        {
            Reason = request.Reason,
            Seen = request.Seen,
            HandsFrom = last?.AddDays(1),
            HandTo = request.HandTo,
            WasHandedOn = request.Stays ? before.EndsOn?.AddDays(1) : null,
            GivesBack = request.GiveBack,
        };
        return await acts.Do(person, act, dryRun, ct);
    }
}
