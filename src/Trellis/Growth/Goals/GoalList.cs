namespace Trellis.Growth.Goals;

/// <summary>Goals in a list: one's own, those that somebody who reports to the viewer shares, those open to everyone.</summary>
public sealed class GoalList(AppDb db, Viewer me, Suggestions suggestions)
{
    /// <summary>How many goals stand on a page of those that are open to everyone.</summary>
    public const int PageSize = 50;

    /// <summary>How many closed goals are listed.</summary>
    private const int MostClosed = 100;

    /// <param name="Suggested">Suggested goals to accept or decline; empty for anybody but the owner.</param>
    /// <param name="Open">Those that are not closed: active ones by their date, then those that are not started.</param>
    /// <param name="Closed">Done and dropped, the latest first.</param>
    public sealed record View(
        Id<Person> PersonId,
        string Person,
        bool IsMine,
        IReadOnlyList<Suggestions.View> Suggested,
        IReadOnlyList<Line> Open,
        IReadOnlyList<Line> Closed
    );

    /// <param name="ActionsDone">How many of its actions are done.</param>
    /// <param name="LastCheckIn">When its latest check-in that the viewer sees was written; null if there is none.</param>
    public sealed record Line(
        Id<Goal> Id,
        Id<Person> PersonId,
        string Person,
        string Title,
        GoalKind Kind,
        GoalAudience Audience,
        GoalState State,
        DateOnly? StartedOn,
        DateOnly DueOn,
        DateOnly? EndedOn,
        int Actions,
        int ActionsDone,
        DateTime? LastCheckIn,
        IReadOnlyList<Aim> Items
    );

    /// <param name="To">The rank to reach.</param>
    public sealed record Aim(Id<Item> Item, string Name, int To);

    /// <summary>A page of the goals that people opened to everyone.</summary>
    public sealed record Shared(IReadOnlyList<Line> Goals, int Page, bool HasMore);

    /// <summary>
    /// Null for anybody but oneself and whoever reports to the viewer, whose reading stands in the record.
    /// </summary>
    /// <param name="withClosed">Whether those that are done or dropped are listed too.</param>
    public async Task<View?> Load(Id<Person>? id, CancellationToken ct, bool withClosed = true)
    {
        var sight = db.For(me);
        var person = await sight
            .Growing.Where(p => p.Id == id)
            .Select(p => new { p.Id, p.Name })
            .SingleOrDefaultAsync(ct);
        if (person is null)
            return null;
        var isMine = person.Id == me.PersonId;
        await db.RecordReading(me, GrowthActivity.GrowthRead, person.Id, ct);
        var goals = sight.Goals.Where(g => g.PersonId == person.Id);
        var open = await Lines(
            sight,
            goals
                .Where(g => g.State == GoalState.Active || g.State == GoalState.Proposed)
                .OrderBy(g => g.State == GoalState.Proposed)
                .ThenBy(g => g.DueOn)
                .ThenBy(g => g.Id),
            ct
        );
        var closed = !withClosed
            ? []
            : await Lines(
                sight,
                goals
                    .Where(g => g.State == GoalState.Done || g.State == GoalState.Dropped)
                    .OrderByDescending(g => g.EndedOn)
                    .ThenByDescending(g => g.Id)
                    .Take(MostClosed),
                ct
            );
        return new(person.Id, person.Name, isMine, isMine ? await suggestions.Load(ct) : [], open, closed);
    }

    /// <summary>The active goals that are open to everyone, those started last first.</summary>
    public async Task<Shared> LoadShared(int page, CancellationToken ct)
    {
        var sight = db.For(me);
        var all = sight.Goals.Where(g => g.Audience == GoalAudience.Everyone && g.State == GoalState.Active);
        var at = await all.PageAt(page, PageSize, ct);
        var lines = await Lines(
            sight,
            all.OrderByDescending(g => g.StartedOn)
                .ThenByDescending(g => g.Id)
                .Skip((at - 1) * PageSize)
                .Take(PageSize + 1),
            ct
        );
        return new([.. lines.Take(PageSize)], at, lines.Count > PageSize);
    }

    private static async Task<IReadOnlyList<Line>> Lines(Sight sight, IQueryable<Goal> goals, CancellationToken ct) =>
        await goals
            .Select(g => new Line(
                g.Id,
                g.PersonId,
                g.Person!.Name,
                g.Title,
                g.Kind,
                g.Audience,
                g.State,
                g.StartedOn,
                g.DueOn,
                g.EndedOn,
                g.Actions.Count,
                g.Actions.Count(a => a.DoneOn != null),
                sight.CheckIns.Where(c => c.GoalId == g.Id).Max(c => (DateTime?)c.At),
                g.Items.OrderBy(i => i.Item!.Name).Select(i => new Aim(i.ItemId, i.Item!.Name, i.To)).ToList()
            ))
            .AsSplitQuery()
            .ToListAsync(ct);
}
