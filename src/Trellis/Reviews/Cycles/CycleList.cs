namespace Trellis.Reviews.Cycles;

/// <summary>The company cycles, for People Ops: the newest first.</summary>
public sealed class CycleList(AppDb db, Viewer me)
{
    private const int Most = 100;

    /// <param name="People">How many take part; 0 of a draft.</param>
    public sealed record Line(
        Id<Cycle> Id,
        string Name,
        CycleState State,
        DateOnly OpensOn,
        DateOnly ConversationOn,
        int People
    );

    /// <param name="InCycles">Whether annual 360s are opened in cycles at all.</param>
    public sealed record View(IReadOnlyList<Line> Cycles, bool InCycles);

    /// <summary>Null for whoever is not of People Ops.</summary>
    public async Task<View?> Load(CancellationToken ct)
    {
        if (!me.IsPeopleOps)
            return null;
        var sight = db.For(me);
        var cycles = await sight
            .Cycles.AsNoTracking()
            .OrderByDescending(c => c.OpensOn)
            .ThenByDescending(c => c.CreatedAt)
            .Take(Most)
            .ToListAsync(ct);
        var by = await sight.ReviewSettings.Select(s => s.AnnualBy).SingleOrDefaultAsync(ct);
        return new(
            cycles.ConvertAll(c => new Line(
                c.Id,
                c.Name,
                CycleRules.StateOf(c, me.Today),
                c.OpensOn,
                c.OpensOn.AddDays(c.Terms.Days.Conversation),
                c.Expected
            )),
            by == AnnualBy.Cycles
        );
    }
}
