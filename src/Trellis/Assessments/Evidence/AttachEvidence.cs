namespace Trellis.Assessments.Evidence;

/// <summary>Attaches a piece of one's own evidence to a rating of one's self-assessment, or takes it off.</summary>
public sealed class AttachEvidence(AppDb db, Viewer me)
{
    /// <param name="isAttached">Whether it is attached afterwards.</param>
    public Task<Result<Done>> Handle(
        Id<Assessment> assessment,
        Id<Item> item,
        Id<EvidenceItem> evidence,
        bool isAttached,
        CancellationToken ct
    ) => db.InSerializedTransaction(() => Attach(assessment, item, evidence, isAttached, ct), ct);

    private async Task<Result<Done>> Attach(
        Id<Assessment> id,
        Id<Item> item,
        Id<EvidenceItem> evidence,
        bool isAttached,
        CancellationToken ct
    )
    {
        var sight = db.For(me);
        var assessment = await sight
            .Assessments.Where(a => a.Id == id && a.Kind == AssessmentKind.Self && a.PersonId == me.PersonId)
            .Select(a => new { IsDraft = a.SubmittedAt == null })
            .SingleOrDefaultAsync(ct);
        if (assessment is null)
            return new Problem.Missing("This assessment");
        if (!await sight.Evidence.AnyAsync(e => e.Id == evidence, ct))
            return new Problem.Missing("This evidence");
        if (
            !await sight.Competencies.AnyAsync(c => c.Id == item, ct)
            && !await sight.Skills.AnyAsync(s => s.Id == item, ct)
        )
            return new Problem.Missing("This competency or skill");
        var on = await sight.RatingEvidence.Where(r => r.AssessmentId == id && r.ItemId == item).ToListAsync(ct);
        var found = on.Find(r => r.EvidenceId == evidence);
        if (
            EvidenceRules.RefuseAttaching(assessment.IsDraft, isAttached && found is null ? on.Count : 0) is { } refused
        )
            return refused;
        if (isAttached == (found is not null))
            return Done.It;
        if (found is not null)
            db.Remove(found);
        else
            db.Add(
                new RatingEvidence
                {
                    EvidenceId = evidence,
                    AssessmentId = id,
                    ItemId = item,
                    At = me.Now,
                }
            );
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
