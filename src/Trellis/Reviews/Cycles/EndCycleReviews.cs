using Trellis.Messages;

namespace Trellis.Reviews.Cycles;

/// <summary>
/// Ends the reviews of cycles that were cancelled: the reason stands in each, requests and meetings are cancelled, what was
/// submitted stays with those who could read it, and drafts stay with their writers.
/// </summary>
public sealed class EndCycleReviews(AppDb db, Viewer me, ReviewCases cases, ReviewActs acts)
{
    private const int AtOnce = 100;

    /// <summary>How many were ended.</summary>
    public async Task<int> All(CancellationToken ct)
    {
        var cancelled = await db.For(me)
            .Cycles.Where(c => c.CancelledAt != null && c.EndedAt == null)
            .Select(c => c.Id)
            .ToListAsync(ct);
        var ended = 0;
        foreach (var id in cancelled)
            ended += await Of(id, ct);
        return ended;
    }

    private async Task<int> Of(Id<Cycle> id, CancellationToken ct)
    {
        var sight = db.For(me);
        var cycle = await sight.Cycles.AsNoTracking().SingleAsync(c => c.Id == id, ct);
        var open = await sight
            .Reviews.Where(r => r.CycleId == id && r.EndedAt == null)
            .OrderBy(r => r.Id)
            .Select(r => r.Id)
            .ToListAsync(ct);
        var ended = 0;
        foreach (var some in open.Chunk(AtOnce))
            if (await End(cycle, some, ct))
                ended += some.Length;
            else
                foreach (var one in some) // somebody acted in one of them at this moment
                    ended += await End(cycle, [one], ct) ? 1 : 0;
        if (ended < open.Count)
            return ended; // the rest in the next run
        var now = await sight.Cycles.SingleAsync(c => c.Id == id, ct);
        now.EndedAt = me.Now;
        // whoever led reviews of it hears of that once, however many they were
        var leads = await sight
            .Reviews.Where(r => r.CycleId == id && r.LastLeadId != null && r.Facts.Any(f => f.Act == ReviewAct.Cancel))
            .Select(r => r.LastLeadId!.Value)
            .Distinct()
            .ToListAsync(ct);
        db.Tell(me, CycleMessages.Cancelled, leads, ReviewRoutes.Mine);
        await db.Save(ct);
        db.ChangeTracker.Clear();
        return ended;
    }

    private async Task<bool> End(Cycle cycle, Id<Review>[] some, CancellationToken ct)
    {
        var reviews = db.For(me).Reviews.Where(r => some.Contains(r.Id) && r.EndedAt == null);
        var infos = (await cases.Load(reviews, ct)).ToDictionary(i => i.Id);
        foreach (var review in await reviews.ToListAsync(ct))
        {
            var info = infos[review.Id];
            db.Add(
                new ReviewFact
                {
                    ReviewId = review.Id,
                    Act = ReviewAct.Cancel,
                    On = me.Day(cycle.CancelledAt!.Value),
                    At = me.Now,
                    ById = cycle.CancelledById,
                    ByName = cycle.CancelledByName,
                    Text = cycle.CancelReason,
                }
            );
            var wasHeld = info.Case.Facts.Any(f => f.Act == ReviewAct.HoldConversation);
            await acts.End(review, info.LeadId, wasHeld, ct);
            db.MarkChanged(review);
            db.Record(me, ReviewActivity.Cancelled, review.Id.ToString(), review.PersonId);
            db.Tell(me, CycleMessages.Cancelled, info.PersonId, ReviewRoutes.Review(review.Id));
        }
        var isSaved = await db.Save(ct) is null;
        db.ChangeTracker.Clear();
        return isSaved;
    }
}
