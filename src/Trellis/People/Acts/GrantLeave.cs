using System.ComponentModel.DataAnnotations;

namespace Trellis.People.Acts;

/// <summary>
/// Records a leave of absence, or other days of one. Of which kind it is, is not recorded. The last day may be left open
/// until it is known.
/// </summary>
public sealed class GrantLeave(Viewer me, PersonActs acts)
{
    public sealed class Request
    {
        /// <summary>The leave whose days change; left out for another one.</summary>
        public Id<Leave>? Leave { get; set; }

        /// <summary>The first day away.</summary>
        [Required(ErrorMessage = "Choose the first day away.")]
        public DateOnly? From { get; set; }

        /// <summary>The last day away; left out while it is not known.</summary>
        public DateOnly? Until { get; set; }

        /// <summary>
        /// Why; needed where days in the past become different. It is kept in the record of activity: the kind of leave does
        /// not belong there.
        /// </summary>
        [AtMost(500)]
        public string? Reason { get; set; }

        /// <inheritdoc cref="PersonEffect.Seen"/>
        [AtMost(64)]
        public string? Seen { get; set; }
    }

    /// <param name="id">Who is away.</param>
    /// <param name="request">The days.</param>
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
        var known = before.Leaves.FirstOrDefault(l => l.Id == request.Leave);
        if (request.Leave is not null && known is null)
            return new Problem.Missing("This leave");
        var from = request.From!.Value;
        var leave = new LeaveTime(known?.Id ?? Id<Leave>.New(), from, request.Until);
        if (LeaveRules.Refuse(before, leave) is { } refused)
            return refused;
        if (LeaveRules.RefusePast(before, leave, me.Today, request.Reason) is { } unreasoned)
            return unreasoned;
        var act = new PersonAct(LeaveRules.Grant(before, leave), known?.From < from ? known.From : from)
        {
            Reason = request.Reason,
            Seen = request.Seen,
        };
        return await acts.Do(person, act, dryRun, ct);
    }
}
