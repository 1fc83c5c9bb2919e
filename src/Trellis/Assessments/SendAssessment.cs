namespace Trellis.Assessments;

/// <summary>Sends an assessment. When the other view is sent too, both open at this moment.</summary>
public sealed class SendAssessment(AppDb db, Viewer me)
{
    public Task<Result<Assessment>> Handle(Id<Assessment> id, CancellationToken ct) => db.Again(() => Send(id, ct));

    private async Task<Result<Assessment>> Send(Id<Assessment> id, CancellationToken ct)
    {
        var sight = db.For(me);
        var assessment = await sight
            .Assessments.Include(a => a.Ratings)
            .Include(a => a.Round)
            .SingleOrDefaultAsync(a => a.Id == id, ct);
        if (assessment is null || me.PersonId is not { } sender)
            return new Problem.Missing("This assessment");
        if (
            AssessmentRules.CanSend(
                assessment,
                sender,
                assessment.Ratings.Count(r => r.Answer != Answer.NotAssessed)
            ) is
            { } refused
        )
            return refused;

        assessment.SentAt = me.Now;
        db.Touch(assessment.Round!); // the other view may be sent, or taken back, at this very moment
        var others = await sight
            .States.Where(s => s.RoundId == assessment.RoundId && s.Id != id)
            .Select(s => new { s.Kind, Sent = s.SentAt != null })
            .ToListAsync(ct);
        if (AssessmentRules.IsComplete([.. others.Select(o => (o.Kind, o.Sent)), (assessment.Kind, true)]))
            assessment.Round!.CompletedAt = me.Now;
        db.Record(me, "assessment.sent", id.ToString(), assessment.PersonId, assessment.Kind.ToString());
        return await db.Save(ct) is { } problem ? problem : assessment;
    }
}

/// <summary>Takes a sent assessment back to a draft, while the other view is not sent yet.</summary>
public sealed class TakeBackAssessment(AppDb db, Viewer me)
{
    public Task<Result<Assessment>> Handle(Id<Assessment> id, CancellationToken ct) => db.Again(() => TakeBack(id, ct));

    private async Task<Result<Assessment>> TakeBack(Id<Assessment> id, CancellationToken ct)
    {
        var assessment = await db.For(me).Assessments.Include(a => a.Round).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (assessment is null || me.PersonId is not { } asker)
            return new Problem.Missing("This assessment");
        if (AssessmentRules.CanTakeBack(assessment, asker, assessment.Round!.CompletedAt is not null) is { } refused)
            return refused;
        assessment.SentAt = null;
        db.Touch(assessment.Round!);
        db.Record(me, "assessment.taken-back", id.ToString(), assessment.PersonId, assessment.Kind.ToString());
        return await db.Save(ct) is { } problem ? problem : assessment;
    }
}
