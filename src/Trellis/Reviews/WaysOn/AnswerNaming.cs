using Trellis.Messages;

namespace Trellis.Reviews.WaysOn;

/// <summary>Accepts or declines to lead a review in place of a manager.</summary>
public sealed class AnswerNaming(AppDb db, Viewer me, ReviewActs acts)
{
    public sealed class Request
    {
        public bool Accept { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Review> id, Request request, CancellationToken ct)
    {
        var act = request.Accept ? ReviewAct.AcceptReviewer : ReviewAct.DeclineReviewer;
        var begun = await acts.Begin(id, act, ct);
        if (begun.Value is not { } at)
            return begun.Problem!;
        var namedBy = await db.For(me.AsTrellis())
            .ReviewFacts.Where(f => f.ReviewId == id && f.Act == ReviewAct.NameReviewer)
            .OrderByDescending(f => f.At)
            .Select(f => f.ById)
            .FirstOrDefaultAsync(ct);
        at.Row.NamedReviewerId = null;
        if (request.Accept)
            at.Row.ReviewerId = me.PersonId;
        else
            at.Row.ReviewerForId = null;
        acts.Add(at.Row, act, ReviewActivity.ReviewerAnswered);
        if (namedBy is { } asker)
            db.Tell(
                me,
                request.Accept ? ReviewMessages.NamingAccepted : ReviewMessages.NamingDeclined,
                asker,
                request.Accept ? ReviewRoutes.Review(id) : ReviewRoutes.Reviewer(id)
            );
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
