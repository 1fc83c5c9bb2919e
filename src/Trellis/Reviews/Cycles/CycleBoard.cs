namespace Trellis.Reviews.Cycles;

/// <summary>
/// The progress of a cycle: counts of what was done, and whose turn it is, most overdue first. Never a word that somebody
/// wrote. It is read from what was written down when the cycle was last looked at.
/// </summary>
public sealed class CycleBoard(AppDb db, Viewer me, CycleFile file)
{
    public const int PageSize = 50;

    /// <param name="At">When it was last looked at; null before the first time.</param>
    /// <param name="Progress">Null before the first time, and where fewer than three people take part.</param>
    /// <param name="Lines">The people of this page.</param>
    /// <param name="Teams">The managers to choose from; empty where there are very many.</param>
    public sealed record View(
        CycleInfo Info,
        DateTime? At,
        CycleProgress? Progress,
        IReadOnlyList<Line> Lines,
        int Page,
        bool HasMore,
        IReadOnlyList<CycleInfo.Manager> Teams,
        IReadOnlyList<Load> Requests
    );

    /// <summary>A person, and whose turn it is in their review.</summary>
    /// <param name="Turn">The name of whoever's turn it is; null where that is People Ops, or the review is over.</param>
    /// <param name="IsOwn">It is the viewer's own review.</param>
    public sealed record Line(
        Id<Review> Review,
        Id<Person> Id,
        string Name,
        string? Position,
        string? Team,
        CyclePart? Part,
        ReviewStage Stage,
        ReviewParty? Party,
        Id<Person>? TurnId,
        string? Turn,
        int Others,
        DateOnly? Since,
        DateOnly? DueOn,
        bool IsPlanned,
        bool IsPaused,
        bool IsMuted,
        bool IsOwn
    )
    {
        public bool IsLate(DateOnly today) => Part is not null && !IsPaused && DueOn < today;
    }

    /// <summary>How many requests a coworker has open.</summary>
    public sealed record Load(Id<Person> Id, string Name, int Open, DateOnly Oldest, DateOnly NextDue);

    /// <param name="page">From 1.</param>
    /// <returns>Null where the viewer may not see it, or it is a draft.</returns>
    public async Task<View?> Show(Id<Cycle> id, CycleQuery query, int page, CancellationToken ct)
    {
        if (await file.Load(id, ct) is not { State: not CycleState.Draft } info)
            return null;
        var sight = db.For(me);
        var counts = await sight.CycleCounts.AsNoTracking().SingleOrDefaultAsync(c => c.CycleId == id, ct);
        var found = query.Narrow(sight.CycleLines.Where(l => l.CycleId == id), sight, me.Today);
        page = await found.PageAt(page, PageSize, ct);
        var lines = await Lines(found, (page - 1) * PageSize, PageSize + 1, ct);
        var progress = counts?.Progress is { } p && p.People >= CycleBoardRules.LeastPeople ? p : null;
        var (teams, loads) = await Named(counts?.Progress, ct);
        return new(info, counts?.At, progress, [.. lines.Take(PageSize)], page, lines.Count > PageSize, teams, loads);
    }

    /// <summary>Some lines in the order of the list, with the names that belong to them.</summary>
    public async Task<IReadOnlyList<Line>> Lines(IQueryable<CycleLine> lines, int skip, int take, CancellationToken ct)
    {
        var sight = db.For(me);
        var rows = await lines
            .AsNoTracking()
            .OrderBy(l => l.SortOn)
            .ThenBy(l => l.NameKey)
            .ThenBy(l => l.Id)
            .Skip(skip)
            .Take(take)
            .ToListAsync(ct);
        var ids = rows.SelectMany(l => new[] { l.PersonId, l.TurnId, l.TeamId }).OfType<Id<Person>>().ToHashSet();
        var names = await sight.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var people = rows.ConvertAll(l => l.PersonId);
        var positions = await sight
            .EmploymentsToday.Where(e => people.Contains(e.PersonId))
            .Select(e => new { e.PersonId, e.Position!.Title })
            .ToDictionaryAsync(e => e.PersonId, e => e.Title, ct);
        return rows.ConvertAll(l => new Line(
            l.ReviewId,
            l.PersonId,
            names.GetValueOrDefault(l.PersonId, "Somebody"),
            positions.GetValueOrDefault(l.PersonId),
            l.TeamId is { } team ? names.GetValueOrDefault(team) : null,
            l.Part,
            l.Stage,
            l.Party,
            l.TurnId,
            l.TurnId is { } turn ? names.GetValueOrDefault(turn) : null,
            l.Others,
            l.Since,
            l.DueOn,
            l.IsPlanned,
            l.IsPaused,
            l.IsMuted,
            l.PersonId == me.PersonId
        ));
    }

    private async Task<(IReadOnlyList<CycleInfo.Manager> Teams, IReadOnlyList<Load> Loads)> Named(
        CycleProgress? progress,
        CancellationToken ct
    )
    {
        if (progress is null)
            return ([], []);
        var ids = progress.Teams.Concat(progress.Busiest.Select(b => b.Coworker)).ToList();
        var names = await db.For(me)
            .People.Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return (
            [
                .. progress
                    .Teams.Where(names.ContainsKey)
                    .Select(t => new CycleInfo.Manager(t, names[t]))
                    .OrderBy(t => Sought.Key(t.Name), StringComparer.Ordinal),
            ],
            [
                .. progress
                    .Busiest.Where(b => names.ContainsKey(b.Coworker))
                    .Select(b => new Load(b.Coworker, names[b.Coworker], b.Open, b.Oldest, b.NextDue)),
            ]
        );
    }
}
