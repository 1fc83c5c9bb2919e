namespace Trellis.Reviews.Cycles;

/// <summary>What follows if a stage of a cycle gets more time, before that is done.</summary>
public sealed class ExtensionEffect(AppDb db, Viewer me, CycleFile file)
{
    /// <param name="DueOn">By when the stage is due so far.</param>
    /// <param name="InStage">How many reviews are in the stage now.</param>
    /// <param name="Late">How many of them are late.</param>
    /// <param name="Planned">How many conversations are planned for a day before the new one.</param>
    /// <param name="Next">The stage after it, where that would be due no later than this one; null where it is due later.</param>
    public sealed record View(
        ReviewStage Stage,
        DateOnly DueOn,
        DateOnly Until,
        int InStage,
        int Late,
        int Planned,
        CycleInfo.StageDue? Next
    );

    public async Task<Result<View>> Load(Id<Cycle> id, ReviewStage stage, DateOnly until, CancellationToken ct)
    {
        var sight = db.For(me);
        var found = await sight.Cycles.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        if (found is not { } cycle || await file.Load(id, ct) is not { } info)
            return new Problem.Missing("This cycle");
        var earlier = info.Extensions.Select(e => new StageExtension(e.Stage, e.Until)).ToList();
        if (CycleRules.RefuseExtension(cycle, earlier, new(stage, until), me.Today) is { } refused)
            return refused;
        var lines = sight.CycleLines.Where(l => l.CycleId == id && l.Part != null && l.Stage == stage);
        var end = Clock.Start(until, me.Zone);
        var planned = stage is ReviewStage.Nominating or ReviewStage.Writing
            ? await sight.Reviews.CountAsync(
                r =>
                    r.CycleId == id
                    && r.EndedAt == null
                    && r.MeetingStartsAt < end
                    && r.MeetingStartsAt >= me.Now
                    && lines.Any(l => l.ReviewId == r.Id),
                ct
            )
            : 0;
        var order = info.Due.Select(d => d.Stage).ToList();
        var after = info.Due.ElementAtOrDefault(order.IndexOf(stage) + 1);
        return new View(
            stage,
            info.Due.Single(d => d.Stage == stage).On,
            until,
            await lines.CountAsync(ct),
            await lines.CountAsync(l => !l.IsPaused && l.DueOn < me.Today, ct),
            planned,
            after is { } next && next.On <= until ? next : null
        );
    }
}
