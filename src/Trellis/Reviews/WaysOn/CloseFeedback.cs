using Trellis.Messages;
using Trellis.Reviews.Coworkers;

namespace Trellis.Reviews.WaysOn;

/// <summary>
/// Closes feedback that is missing a week past its due date, with a reason that both read: nobody is waited for any more.
/// </summary>
public sealed class CloseFeedback(AppDb db, Viewer me, ReviewActs acts, FeedbackReleases releases)
{
    public async Task<Result<Done>> Handle(Id<Review> id, GoOn.Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Begin(id, ReviewAct.CloseFeedback, ct);
        if (begun.Value is not { } at)
            return begun.Problem!;
        acts.Add(at.Row, ReviewAct.CloseFeedback, ReviewActivity.WentOn, Names.TidyText(request.Reason));
        await acts.CloseRequests(at.Row, ct);
        db.Tell(me, ReviewMessages.FeedbackClosed, at.Info.PersonId, ReviewRoutes.Review(id));
        if (await db.Save(ct) is { } problem)
            return problem;
        await releases.Try(id, ct);
        return Done.It;
    }
}
