using Trellis.Messages;

namespace Trellis.Reviews.WaysOn;

/// <summary>
/// Goes on without the reflection, or without the self-assessment of a 360, a week past its due date, with a reason that
/// both read. It closes what is missing for good, and the view that was submitted opens.
/// </summary>
public sealed class GoOn(AppDb db, Viewer me, ReviewActs acts)
{
    public sealed class Request
    {
        [
            RequiredText(ErrorMessage = "Say why, in a sentence that both of you read."),
            AtMost(ReviewRules.TextLimit, ErrorMessage = "This is longer than 2,000 characters. Shorten it a little.")
        ]
        public string? Reason { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Review> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Begin(id, ReviewAct.GoOnWithoutPerson, ct);
        if (begun.Value is not { } at)
            return begun.Problem!;
        acts.Add(at.Row, ReviewAct.GoOnWithoutPerson, ReviewActivity.WentOn, Names.TidyText(request.Reason));
        if (at.Row.RoundId is { } round)
            await WithoutSelf(round, ct);
        db.Tell(me, ReviewMessages.WentOn, at.Info.PersonId, ReviewRoutes.Review(id));
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }

    private async Task WithoutSelf(Id<AssessmentRound> id, CancellationToken ct)
    {
        var round = await db.For(me).Rounds.Include(r => r.Assessments).SingleAsync(r => r.Id == id, ct);
        round.WithoutSelfAt = me.Now;
        var views = round.Assessments.Select(a => (a.Kind, a.SubmittedAt is not null));
        if (AssessmentRules.IsComplete(views, withoutSelf: true))
            round.CompletedAt = me.Now;
    }
}
