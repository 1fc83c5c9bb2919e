using System.ComponentModel.DataAnnotations;

namespace Trellis.People.Acts;

/// <summary>Gives everybody who reports to one person another manager, from a day on.</summary>
public sealed class HandOverReports(PersonActs acts, Viewer me)
{
    public sealed class Request
    {
        /// <summary>The first day on which they report to somebody else.</summary>
        [Required(ErrorMessage = "Choose the day from which it holds.")]
        public DateOnly? From { get; set; }

        /// <summary>Who takes over, by email or full name.</summary>
        [RequiredText(ErrorMessage = "Name who takes over.")]
        public string? HandTo { get; set; }

        /// <inheritdoc cref="PersonEffect.Seen"/>
        [AtMost(64)]
        public string? Seen { get; set; }
    }

    /// <param name="id">Who leads them until then.</param>
    /// <param name="request">Who takes over, and from when.</param>
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
        if (from < me.Today)
            return new Problem.Refused(
                "person.past",
                "A team is handed over from today on, or later. Correct what was before on each person’s page.",
                nameof(request.From)
            );
        var act = new PersonAct(PersonFacts.Of(person), from)
        {
            HandsFrom = from,
            Seen = request.Seen,
            HandTo = request.HandTo,
        };
        return await acts.Do(person, act, dryRun, ct);
    }
}
