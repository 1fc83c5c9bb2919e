using Trellis.Messages;

namespace Trellis.Reviews.Coworkers;

/// <summary>Declines to give feedback, with a reason for whoever leads the review or without one.</summary>
public sealed class DeclineFeedback(AppDb db, Viewer me, ReviewCases cases, FeedbackReleases releases)
{
    public sealed class Request
    {
        /// <summary>Why, for whoever leads the review alone; may be empty.</summary>
        [AtMost(ReviewRules.TextLimit, ErrorMessage = "This is longer than 2,000 characters. Shorten it a little.")]
        public string? Reason { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<CoworkerRequest> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var asked = await db.For(me)
            .CoworkerRequests.Include(c => c.Review)
            .SingleOrDefaultAsync(c => c.Id == id && c.CoworkerId == me.PersonId, ct);
        if (asked is null)
            return new Problem.Missing("This request");
        if (!asked.IsOpen)
            return new Problem.Refused("feedback.closed", "This request is answered or closed already.");
        (asked.DeclinedAt, asked.DeclineReason) = (me.Now, Names.TidyText(request.Reason));
        db.MarkChanged(asked.Review!);
        db.Record(me, ReviewActivity.FeedbackDeclined, asked.ReviewId.ToString(), asked.Review!.PersonId);
        var info = (await cases.Load(db.For(me.AsTrellis()).Reviews.Where(r => r.Id == asked.ReviewId), ct)).Single();
        if (info.LeadId is { } lead)
            db.Tell(me, ReviewMessages.Declined, lead, ReviewRoutes.Coworkers(asked.ReviewId));
        if (await db.Save(ct) is { } problem)
            return problem;
        await releases.Try(asked.ReviewId, ct);
        return Done.It;
    }
}
