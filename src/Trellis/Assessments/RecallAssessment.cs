namespace Trellis.Assessments;

/// <summary>Makes a submitted assessment a draft again, while the other view is not submitted yet.</summary>
public sealed class RecallAssessment(AppDb db, Viewer me)
{
    public Task<Result<Assessment>> Handle(Id<Assessment> id, CancellationToken ct) =>
        db.RetryOnConflict(() => Recall(id, ct));

    private async Task<Result<Assessment>> Recall(Id<Assessment> id, CancellationToken ct)
    {
        var assessment = await db.For(me).Assessments.Include(a => a.Round).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (assessment is null || me.PersonId is not { } rater)
            return new Problem.Missing("This assessment");
        if (AssessmentRules.CanRecall(assessment, rater, assessment.Round!.CompletedAt is not null) is { } refused)
            return refused;
        if (AssessmentRules.IsClosed(assessment.Round!, assessment.Kind) is { } closed)
            return closed;
        assessment.SubmittedAt = null;
        db.MarkChanged(assessment.Round!);
        db.Record(me, AssessmentActivity.Recalled, id.ToString(), assessment.PersonId, assessment.Kind.ToString());
        return await db.Save(ct) is { } problem ? problem : assessment;
    }
}
