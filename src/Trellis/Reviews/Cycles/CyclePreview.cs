namespace Trellis.Reviews.Cycles;

/// <summary>A draft, with who takes part as things stand, who does not and why: the counts first, then names by the page.</summary>
public sealed class CyclePreview(AppDb db, Viewer me, CycleFile file, CyclePopulation population)
{
    public const int PageSize = 100;

    /// <summary>What a list of names can be of: those who take part, and those of them without a manager.</summary>
    public const string In = "in",
        Unled = "without-manager",
        Out = "out";

    /// <param name="WithoutManager">How many of those who take part have no manager: their reviews wait for a reviewer.</param>
    /// <param name="Reasons">Why others do not take part, with how many that are.</param>
    /// <param name="Show">Of whom the names are.</param>
    public sealed record View(
        CycleInfo Info,
        int TakePart,
        int WithoutManager,
        int LeftOut,
        IReadOnlyList<Reason> Reasons,
        string Show,
        IReadOnlyList<CyclePopulation.Line> Names,
        int Page,
        bool HasMore,
        string? Refusal
    );

    /// <summary>Why some people do not take part.</summary>
    public sealed record Reason(NoAnnual Why, int People);

    /// <returns>Null where the viewer may not see it. Of a cycle that is open who would be added now.</returns>
    public async Task<View?> Load(Id<Cycle> id, string? show, int page, CancellationToken ct)
    {
        var found = await db.For(me)
            .Cycles.AsNoTracking()
            .Include(c => c.Teams)
            .SingleOrDefaultAsync(c => c.Id == id, ct);
        if (found is not { } cycle)
            return null;
        var all = await population.Load(cycle, ct);
        var taking = all.Where(l => l.Why is null).ToList();
        var unled = taking.Where(l => !l.HasManager).ToList();
        var left = all.Where(l => l.Why is not null).ToList();
        var (named, what) = show switch
        {
            Out => (left, Out),
            Unled => (unled, Unled),
            _ => (taking, In),
        };
        page = Math.Clamp(page, 1, Math.Max(1, (named.Count - 1) / PageSize + 1));
        return new(
            (await file.Load(id, ct))!,
            taking.Count,
            unled.Count,
            left.Count,
            [
                .. left.GroupBy(l => l.Why!.Value)
                    .Select(g => new Reason(g.Key, g.Count()))
                    .OrderByDescending(r => r.People)
                    .ThenBy(r => r.Why),
            ],
            what,
            [.. named.Skip((page - 1) * PageSize).Take(PageSize)],
            page,
            named.Count > page * PageSize,
            CycleRules.RefuseOpening(cycle, me.Today)?.Message
        );
    }
}
