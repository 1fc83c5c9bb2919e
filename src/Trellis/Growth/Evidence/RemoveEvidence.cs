namespace Trellis.Growth.Evidence;

/// <summary>
/// Removes a piece of one's own evidence, also from the drafts that it is attached to. Its source stays, and what others
/// have read with a submitted rating or a shared case stays as they read it.
/// </summary>
public sealed class RemoveEvidence(AppDb db, Viewer me)
{
    public async Task<Result<Done>> Handle(Id<EvidenceItem> id, CancellationToken ct)
    {
        var sight = db.For(me);
        if (await sight.Evidence.SingleOrDefaultAsync(e => e.Id == id, ct) is not { } evidence)
            return new Problem.Missing("This evidence");
        if (
            await sight.RatingEvidence.AnyAsync(
                r => r.EvidenceId == id && sight.Assessments.Any(a => a.Id == r.AssessmentId && a.SubmittedAt != null),
                ct
            )
        )
            return new Problem.Refused(
                "evidence.attached",
                "This evidence stays: it is attached to a rating that you submitted."
            );
        if (
            await sight.CaseEvidence.AnyAsync(
                x => x.EvidenceId == id && sight.PromotionCases.Any(c => c.Id == x.CaseId && c.SharedAt != null),
                ct
            )
        )
            return new Problem.Refused(
                "evidence.attached",
                "This evidence stays: it is in a promotion case that you share. Stop sharing the case first."
            );
        db.Remove(evidence);
        db.Record(me, EvidenceActivity.Removed, id.ToString(), evidence.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
