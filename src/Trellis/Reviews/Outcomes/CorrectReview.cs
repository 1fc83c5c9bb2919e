using Trellis.Messages;

namespace Trellis.Reviews.Outcomes;

/// <summary>
/// Puts a correction beside what was shared: what was shared stays, and the correction is acknowledged anew.
/// </summary>
public sealed class CorrectReview(AppDb db, Viewer me, ReviewActs acts)
{
    public sealed class Request
    {
        [
            RequiredText(ErrorMessage = "Write what is corrected, and why."),
            AtMost(ReviewRules.TextLimit, ErrorMessage = "This is longer than 2,000 characters. Shorten it a little.")
        ]
        public string? Text { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Review> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Begin(id, ReviewAct.Correct, ct);
        if (begun.Value is not { } at)
            return begun.Problem!;
        if (
            at.Row.EndedAt is not null
            && await db.For(me)
                .Reviews.AnyAsync(r => r.PersonId == at.Row.PersonId && r.EndedAt == null && r.Id != id, ct)
        )
            return new Problem.Refused(
                "review.open",
                "There is an open review already, and one at a time. Say it there."
            );
        (at.Row.EndedAt, at.Row.LastLeadId) = (null, null);
        acts.Add(at.Row, ReviewAct.Correct, ReviewActivity.Corrected, Names.TidyText(request.Text));
        var due = me.Today.AddDays(ReviewSchedule.Of(at.Row.Kind, ReviewStage.Acknowledging)!.LeastAfter);
        db.Tell(me, ReviewMessages.Corrected, at.Info.PersonId, ReviewRoutes.Shared(at.Row.Kind, id), day: due);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
