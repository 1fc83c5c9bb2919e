using Trellis.Messages;

namespace Trellis.Reviews.Coworkers;

/// <summary>Takes back a request for feedback that is not answered yet.</summary>
public sealed class WithdrawRequest(AppDb db, Viewer me, ReviewActs acts)
{
    /// <summary>The review in which it was asked.</summary>
    public async Task<Result<Id<Review>>> Handle(Id<CoworkerRequest> id, CancellationToken ct)
    {
        var seen = await db.For(me)
            .CoworkerRequests.Where(c => c.CoworkerId != me.PersonId)
            .SingleOrDefaultAsync(c => c.Id == id, ct);
        if (seen is not { } request)
            return new Problem.Missing("This request");
        var begun = await acts.Begin(request.ReviewId, ReviewAct.InviteCoworkers, ct);
        if (begun.Value is not { } at)
            return begun.Problem!;
        if (!request.IsOpen)
            return new Problem.Refused("review.answered", "This request is answered or closed already.");
        request.ClosedAt = me.Now;
        db.Tell(me, ReviewMessages.Withdrawn, request.CoworkerId, ReviewRoutes.Mine);
        db.Record(me, ReviewActivity.RequestWithdrawn, request.ReviewId.ToString(), at.Info.PersonId);
        return await db.Save(ct) is { } problem ? problem : request.ReviewId;
    }
}
