namespace Trellis.Reviews.Radar;

/// <summary>
/// The promised conversations on a page, most overdue first: of everybody for People Ops, of their reports for a
/// manager, and one's own.
/// </summary>
public sealed class ObligationRadar(Viewer me, Obligations obligations)
{
    public const int PageSize = 50;

    /// <summary>What the list is narrowed by.</summary>
    /// <param name="Team">The id of a manager; "none" for whoever has none.</param>
    /// <param name="Kind">A kind as programs call it.</param>
    /// <param name="Until">Only what is due until this day and not done.</param>
    public sealed record Query(string? Team = null, string? Kind = null, DateOnly? Until = null);

    /// <param name="Own">One's own line; null where one has none, or it is among the others.</param>
    /// <param name="Others">The lines of this page.</param>
    /// <param name="People">How many people the list is of, before it is narrowed.</param>
    /// <param name="Found">How many there are in the narrowed list.</param>
    public sealed record View(
        Obligations.Line? Own,
        IReadOnlyList<Obligations.Line> Others,
        int People,
        int Found,
        int Page,
        bool HasMore,
        IReadOnlyList<Team> Teams,
        IReadOnlyList<Statement> Statements,
        ObligationKind? Kind,
        ObligationTerms Terms
    );

    /// <summary>Whoever reports to one manager.</summary>
    /// <param name="Id">As it stands in an address: an id, or "none".</param>
    public sealed record Team(string Id, string Manager);

    /// <summary>One of the sentences above the table.</summary>
    public sealed record Statement(string Title, string Note);

    private const string None = "none";

    /// <param name="query">What the list is narrowed by; what names no kind and no team is left out.</param>
    /// <param name="page">From 1.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<View> Load(Query query, int page, CancellationToken ct)
    {
        var all = await obligations.Load(me.Today, null, ct);
        var terms = await obligations.Terms(ct);
        var own = me.IsPeopleOps ? null : all.FirstOrDefault(l => l.Id == me.PersonId);
        var others = all.Where(l => l != own).ToList();
        var found = Narrow(others, query, out var kind);
        page = Math.Clamp(page, 1, Math.Max(1, (found.Count - 1) / PageSize + 1));
        return new(
            own,
            [.. found.Skip((page - 1) * PageSize).Take(PageSize)],
            others.Count,
            found.Count,
            page,
            found.Count > page * PageSize,
            me.IsPeopleOps ? Teams(others) : [],
            RadarStatements.Of(others.Count > 0 ? others : all, me.Today),
            kind,
            terms
        );
    }

    /// <summary>The whole narrowed list, one's own line first where it is not among the others.</summary>
    public async Task<IReadOnlyList<Obligations.Line>> All(Query query, CancellationToken ct) =>
        Narrow(await obligations.Load(me.Today, null, ct), query, out _);

    private static List<Obligations.Line> Narrow(
        IEnumerable<Obligations.Line> lines,
        Query query,
        out ObligationKind? kind
    )
    {
        _ = ObligationWords.Read(query.Kind, out kind);
        var only = kind;
        IEnumerable<Obligation> Asked(Obligations.Line line) => line.All.Where(o => only is null || o.Kind == only);
        return
        [
            .. lines
                .Where(l => string.IsNullOrEmpty(query.Team) || (l.ManagerId?.ToString() ?? None) == query.Team)
                .Where(l => query.Until is not { } until || Asked(l).Any(o => IsPending(o) && o.DueOn <= until))
                .Where(l => only is null || Asked(l).Any())
                .OrderBy(l =>
                    Asked(l).Where(o => o.State == ObligationState.Overdue).Min(o => o.DueOn) ?? DateOnly.MaxValue
                )
                .ThenBy(l => Asked(l).Where(IsPending).Min(o => o.DueOn) ?? DateOnly.MaxValue)
                .ThenBy(l => l.NameKey, StringComparer.Ordinal)
                .ThenBy(l => l.Id.Value),
        ];
    }

    private static bool IsPending(Obligation o) => o.IsOpen || o.State == ObligationState.NotYet;

    private static List<Team> Teams(IEnumerable<Obligations.Line> lines) =>
        [
            .. lines
                .Select(l => new Team(l.ManagerId?.ToString() ?? None, l.Manager ?? ""))
                .Distinct()
                .OrderBy(t => t.Id == None)
                .ThenBy(t => Sought.Key(t.Manager), StringComparer.Ordinal),
        ];
}
