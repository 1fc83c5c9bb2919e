using Trellis.Messages;

namespace Trellis.Reviews.Coworkers;

/// <summary>
/// Takes back a request for feedback that is not answered yet, or a nomination that is not agreed to: whoever leads does,
/// and of one's own nominations the person.
/// </summary>
public sealed class WithdrawRequest(AppDb db, Viewer me, ReviewActs acts)
{
    /// <summary>The review in which it was asked.</summary>
    public async Task<Result<Id<Review>>> Handle(Id<CoworkerRequest> id, CancellationToken ct)
    {
        var (sight, all) = (db.For(me), db.For(me.AsTrellis()));
        var seen = await all
            .CoworkerRequests.Where(c => c.CoworkerId != me.PersonId)
            .Where(c =>
                sight.LedReviews.Any(r => r.Id == c.ReviewId)
                || (c.NominatedById == me.PersonId && c.AskedAt == null && c.Review!.PersonId == me.PersonId)
            )
            .Select(c => new { Request = c, IsMine = c.Review!.PersonId == me.PersonId })
            .SingleOrDefaultAsync(c => c.Request.Id == id, ct);
        if (seen?.Request is not { } request)
            return new Problem.Missing("This request");
        var act = seen.IsMine ? ReviewAct.NominateCoworkers : ReviewAct.InviteCoworkers;
        var begun = await acts.Begin(request.ReviewId, act, ct);
        if (begun.Value is not { } at)
            return begun.Problem!;
        if (!request.IsOpen && request is not { AskedAt: null, ClosedAt: null })
            return new Problem.Refused("review.answered", "This request is answered or closed already.");
        request.ClosedAt = me.Now;
        if (request.AskedAt is not null)
            db.Tell(me, ReviewMessages.Withdrawn, request.CoworkerId, ReviewRoutes.Mine);
        db.Record(me, ReviewActivity.RequestWithdrawn, request.ReviewId.ToString(), at.Info.PersonId);
        return await db.Save(ct) is { } problem ? problem : request.ReviewId;
    }
}
