namespace Trellis.Reviews.Radar;

/// <summary>The conversation dates of company cycles that are open, and until when these were extended.</summary>
public sealed class CycleDates(AppDb db, Viewer me)
{
    /// <param name="On">By when the conversations of the cycle are due.</param>
    /// <param name="Until">Until when People Ops extended that stage; null where it did not.</param>
    public sealed record Dates(DateOnly On, DateOnly? Until);

    /// <summary>Whether 360s are opened in cycles at all, and the dates of those that the viewer has a part in.</summary>
    public async Task<(bool InCycles, IReadOnlyDictionary<Id<Cycle>, Dates> Open)> Load(CancellationToken ct)
    {
        var sight = db.For(me);
        var by = await sight.ReviewSettings.Select(s => s.AnnualBy).SingleOrDefaultAsync(ct);
        var cycles = await sight
            .CyclesOfReviews.AsNoTracking()
            .Where(c => c.CancelledAt == null && c.EndedAt == null)
            .ToListAsync(ct);
        if (cycles.Count == 0)
            return (by == AnnualBy.Cycles, new Dictionary<Id<Cycle>, Dates>());
        var extended = (
            await sight
                .CycleExtensions.Where(x => x.Stage == ReviewStage.Conversation)
                .Select(x => new { x.CycleId, Extension = new StageExtension(x.Stage, x.Until) })
                .ToListAsync(ct)
        ).ToLookup(x => x.CycleId, x => x.Extension);
        return (
            by == AnnualBy.Cycles,
            cycles.ToDictionary(
                c => c.Id,
                c => new Dates(
                    CycleRules.DueOn(c, extended[c.Id], ReviewStage.Conversation)!.Value,
                    extended[c.Id].Select(e => (DateOnly?)e.Until).Max()
                )
            )
        );
    }
}
