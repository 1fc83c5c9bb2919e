using Trellis.Ui;

namespace Trellis.People.Acts;

/// <summary>Takes back what was planned for a day to come: a change of somebody's work, or a leave.</summary>
public sealed class UndoChange(Viewer me, PersonActs acts)
{
    /// <summary>Either the day or the leave.</summary>
    public sealed class Request
    {
        /// <summary>
        /// The day on which the planned change would hold for the first time, or the first day of the planned leave.
        /// </summary>
        public DateOnly? Day { get; set; }

        /// <summary>The leave that is not taken.</summary>
        public Id<Leave>? Leave { get; set; }

        /// <inheritdoc cref="PersonEffect.Seen"/>
        [AtMost(64)]
        public string? Seen { get; set; }
    }

    /// <param name="id">Whose record it is.</param>
    /// <param name="request">What is taken back.</param>
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
        var isChange = request.Day is { } d && !ReferenceEquals(FactRules.Undo(before, d), before);
        var leave = before.Leaves.FirstOrDefault(l => l.Id == request.Leave || !isChange && l.From == request.Day);
        if ((leave?.From ?? request.Day) is not { } day)
            return new Problem.Missing("What is to be taken back");
        if (day <= me.Today)
            return new Problem.Refused(
                "person.past",
                leave is null
                    ? $"{Say.Date(day)} is not ahead. Correct it with another change and a reason."
                    : "The leave has begun. Say on which day they are back."
            );
        var after = leave is null ? FactRules.Undo(before, day) : LeaveRules.Withdraw(before, leave.Id);
        if (ReferenceEquals(after, before))
            return new Problem.Refused("person.no-change", $"Nothing is planned for {Say.Date(day)}.");
        return await acts.Do(person, new(after, day) { Seen = request.Seen }, dryRun, ct);
    }
}
