using Trellis.Messages;

namespace Trellis.Assessments;

/// <summary>Submits an assessment. When the other view is submitted too, both open at this moment.</summary>
public sealed class SubmitAssessment(AppDb db, Viewer me, IEnumerable<IFollowsAssessment> followers)
{
    public async Task<Result<Assessment>> Handle(Id<Assessment> id, CancellationToken ct)
    {
        var submitted = await db.RetryOnConflict(() => Submit(id, ct));
        if (submitted.Value is { } assessment)
            foreach (var follower in followers)
                await follower.After(assessment.RoundId, ct);
        return submitted;
    }

    private async Task<Result<Assessment>> Submit(Id<Assessment> id, CancellationToken ct)
    {
        var sight = db.For(me);
        var assessment = await sight
            .Assessments.Include(a => a.Ratings)
            .Include(a => a.Round)
            .SingleOrDefaultAsync(a => a.Id == id, ct);
        if (assessment is null || me.PersonId is not { } rater)
            return new Problem.Missing("This assessment");
        var answered = assessment.Ratings.Count(r => r.Rated.IsAnswered);
        if (AssessmentRules.CanSubmit(assessment, rater, answered) is { } refused)
            return refused;
        if (AssessmentRules.IsClosed(assessment.Round!, assessment.Kind) is { } closed)
            return closed;

        assessment.SubmittedAt = me.Now;
        db.MarkChanged(assessment.Round!); // the other view may be submitted, or recalled, at this very moment
        var others = await sight
            .States.Where(s => s.RoundId == assessment.RoundId && s.Id != id)
            .Select(s => new { s.Kind, IsSubmitted = s.SubmittedAt != null })
            .ToListAsync(ct);
        var views = others.Select(o => (o.Kind, o.IsSubmitted)).Append((assessment.Kind, true));
        if (AssessmentRules.IsComplete(views, assessment.Round!.WithoutSelfAt is not null))
            assessment.Round!.CompletedAt = me.Now;
        db.Record(me, AssessmentActivity.Submitted, id.ToString(), assessment.PersonId, assessment.Kind.ToString());
        await Tell(assessment, ct);
        return await db.Save(ct) is { } problem ? problem : assessment;
    }

    /// <summary>The other side hears that a view is there: to write theirs, or to read both.</summary>
    private async Task Tell(Assessment assessment, CancellationToken ct)
    {
        var isSelf = assessment.Kind == AssessmentKind.Self;
        var review = await db.For(me.AsTrellis())
            .Reviews.Where(r => r.RoundId == assessment.RoundId)
            .Select(r => new { r.Id, r.ReviewerId })
            .SingleOrDefaultAsync(ct);
        var other = isSelf
            ? review?.ReviewerId
                ?? await db.For(me)
                    .ManagersToday.Where(m => m.PersonId == assessment.PersonId)
                    .Select(m => (Id<Person>?)m.ManagerId)
                    .SingleOrDefaultAsync(ct)
            : assessment.PersonId;
        if (other is not { } to)
            return;
        if (assessment.Round!.CompletedAt is not null)
            db.Tell(me, AssessmentMessages.Opened, to, AssessmentRoutes.Round(assessment.RoundId));
        else if (isSelf)
            db.Tell(
                me,
                AssessmentMessages.SubmittedToManager,
                to,
                review is null ? GrowthRoutes.Person(assessment.PersonId) : ReviewRoutes.Review(review.Id)
            );
        else
            db.Tell(
                me,
                AssessmentMessages.SubmittedByManager,
                to,
                review is null ? GrowthRoutes.Mine : ReviewRoutes.Review(review.Id)
            );
    }
}
