namespace Trellis.Reviews.Cycles;

/// <summary>What everybody who has a part in a review reads of its cycle: its name, its days, and why these changed.</summary>
public sealed class CycleOfReview(AppDb db, Viewer me)
{
    /// <param name="CancelReason">Why it was cancelled; empty while it is not.</param>
    public sealed record View(
        Id<Review> Review,
        string Person,
        string Name,
        DateOnly OpensOn,
        IReadOnlyList<CycleInfo.StageDue> Due,
        IReadOnlyList<CycleInfo.Extension> Extensions,
        DateTime? CancelledAt,
        string CancelledByName,
        string CancelReason
    );

    /// <returns>Null where the viewer has no part in the review, or it belongs to no cycle.</returns>
    public async Task<View?> Load(Id<Review> id, CancellationToken ct)
    {
        var sight = db.For(me);
        var review = await sight
            .Reviews.Where(r => r.Id == id && r.CycleId != null)
            .Select(r => new { r.CycleId, r.Person!.Name })
            .SingleOrDefaultAsync(ct);
        if (review is null)
            return null;
        var cycle = await sight.CyclesOfReviews.AsNoTracking().SingleAsync(c => c.Id == review.CycleId, ct);
        var extensions = await sight
            .CycleExtensions.Where(x => x.CycleId == cycle.Id)
            .OrderByDescending(x => x.At)
            .Select(x => new CycleInfo.Extension(x.Stage, x.Until, x.Reason, x.At, x.ByName))
            .ToListAsync(ct);
        var extended = extensions.ConvertAll(x => new StageExtension(x.Stage, x.Until));
        return new(
            id,
            review.Name,
            cycle.Name,
            cycle.OpensOn,
            [
                .. CycleWords.Stages.Select(s => new CycleInfo.StageDue(
                    s,
                    CycleRules.DueOn(cycle, extended, s)!.Value,
                    extended.Exists(e => e.Stage == s)
                )),
            ],
            extensions,
            cycle.CancelledAt,
            cycle.CancelledByName,
            cycle.CancelReason
        );
    }
}
