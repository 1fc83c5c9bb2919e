namespace Trellis.Reviews.Radar;

/// <summary>
/// The promised conversations that are upcoming, due, overdue or done, for programs and the command line: of everybody
/// whom the viewer may know of.
/// </summary>
public sealed class DueObligations(Viewer me, Obligations obligations, AppDb db)
{
    /// <param name="Person">The email.</param>
    /// <param name="Kind">calibration, annual-360, pd-meeting or one-on-one.</param>
    /// <param name="DueOn">By when it is to be held; of one that is done, by when it was.</param>
    /// <param name="State">upcoming, due, overdue or done.</param>
    public sealed record Line(string Person, string Kind, DateOnly DueOn, string State);

    /// <param name="email">Only this person; null for everybody.</param>
    /// <param name="kind">Only this kind, as it is called here; null for all.</param>
    /// <param name="on">The day on which it is looked at; null for today.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Result<IReadOnlyList<Line>>> Load(string? email, string? kind, DateOnly? on, CancellationToken ct)
    {
        if (ObligationWords.Read(kind, out var which) is { } unknown)
            return unknown;
        var person = await Find(email, ct);
        if (email is not null && person is null)
            return new Problem.Missing($"Somebody with the address {email}");
        var people = await obligations.Load(on ?? me.Today, person, ct);
        return people
            .SelectMany(p => p.All.Select(o => (p.Email, p.NameKey, Obligation: o)))
            .Where(x => x.Obligation.IsOpen || x.Obligation.State == ObligationState.Done)
            .Where(x => which is null || x.Obligation.Kind == which)
            .OrderBy(x => x.Obligation.State == ObligationState.Done)
            .ThenBy(x => x.Obligation.DueOn)
            .ThenBy(x => x.NameKey, StringComparer.Ordinal)
            .ThenBy(x => x.Email, StringComparer.Ordinal)
            .ThenBy(x => x.Obligation.Kind)
            .Select(x => new Line(
                x.Email,
                x.Obligation.Kind.Word(),
                x.Obligation.DueOn!.Value,
                x.Obligation.State.Word()
            ))
            .ToList();
    }

    private async Task<Id<Person>?> Find(string? email, CancellationToken ct)
    {
        var key = Names.Key(email);
        return email is null
            ? null
            : await db.For(me)
                .ObligationPeople.Where(p => p.EmailKey == key)
                .Select(p => (Id<Person>?)p.Id)
                .FirstOrDefaultAsync(ct);
    }
}
