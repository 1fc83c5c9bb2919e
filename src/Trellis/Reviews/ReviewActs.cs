using Trellis.Calendar;
using Trellis.Messages;

namespace Trellis.Reviews;

/// <summary>
/// What every act in a review has in common: whoever acts is the party that the act belongs to, the rules allow it on this
/// day, and it becomes a fact. Of two who act at the same moment one takes effect.
/// </summary>
public sealed class ReviewActs(AppDb db, Viewer me, ReviewCases cases)
{
    /// <summary>A review to act on, and where it stands.</summary>
    public sealed record AtHand(Review Row, ReviewInfo Info);

    /// <summary>The review, if this viewer may do this in it now.</summary>
    /// <param name="settles">
    /// Whether the act changes where the review stands, so that another act at the same moment has to look again. A draft
    /// does not.
    /// </param>
    public async Task<Result<AtHand>> Begin(Id<Review> id, ReviewAct act, CancellationToken ct, bool settles = true)
    {
        var seen = db.For(me).Reviews.Where(r => r.Id == id);
        if ((me.PersonId is null && !me.IsOperator) || await seen.SingleOrDefaultAsync(ct) is not { } row)
            return new Problem.Missing("This review");
        var info = (await cases.Load(seen, ct)).Single();
        if (!info.Is(ReviewActRules.PartyOf(act), me))
            return new Problem.Forbidden();
        if (ReviewActRules.Refuse(info.Case, act, me.Today) is { } refused)
            return refused;
        if (settles)
            db.MarkChanged(row);
        return new AtHand(row, info);
    }

    /// <summary>Adds the fact, and a line of the record.</summary>
    public void Add(
        Review review,
        ReviewAct act,
        ActivityKind activity,
        string text = "",
        DateOnly? on = null,
        Id<Person>? about = null
    )
    {
        db.Add(
            new ReviewFact
            {
                ReviewId = review.Id,
                Act = act,
                On = on ?? me.Today,
                At = me.Now,
                ById = me.PersonId,
                ByName = me.Name,
                AboutId = about,
                Text = text,
            }
        );
        db.Record(me, activity, review.Id.ToString(), review.PersonId);
    }

    /// <summary>
    /// The review is over: requests that are still open are withdrawn, views that are not open stay closed, a conversation
    /// that was planned is not held, and the texts stay with whoever led it.
    /// </summary>
    public async Task End(Review review, Id<Person>? lead, bool wasHeld, CancellationToken ct)
    {
        (review.EndedAt, review.LastLeadId) = (me.Now, lead);
        var round = await db.For(me.AsTrellis())
            .Rounds.SingleOrDefaultAsync(r => r.Id == review.RoundId && r.CompletedAt == null, ct);
        if (round is not null)
            round.ClosedAt = me.Now; // what was not open to both stays closed
        await CloseRequests(review, ct);
        if (!wasHeld)
            await db.Unschedule(me, ReviewCalendar.Meeting, review.Id.Value, ct);
    }

    /// <summary>Requests for feedback that are still open are withdrawn, and whoever was asked is told.</summary>
    public async Task CloseRequests(Review review, CancellationToken ct)
    {
        var open = await db.For(me.AsTrellis())
            .CoworkerRequests.Where(c =>
                c.ReviewId == review.Id && c.SubmittedAt == null && c.DeclinedAt == null && c.ClosedAt == null
            )
            .ToListAsync(ct);
        foreach (var request in open)
        {
            request.ClosedAt = me.Now;
            if (request.AskedAt is not null)
                db.Tell(me, ReviewMessages.Withdrawn, request.CoworkerId, ReviewRoutes.Mine);
        }
    }
}
