namespace Trellis.Assessments.Evidence;

/// <summary>What is attached to the ratings of an assessment, by what is rated.</summary>
public static class AttachedEvidence
{
    /// <summary>Of an assessment that the viewer sees; a quote without consent is there for its owner alone.</summary>
    public static async Task<ILookup<Id<Item>, EvidenceLine>> Of(
        Sight sight,
        Viewer me,
        Id<Assessment> assessment,
        CancellationToken ct
    )
    {
        var attached = sight.RatingEvidence.Where(r => r.AssessmentId == assessment);
        var on = await attached.OrderBy(r => r.At).Select(r => new { r.ItemId, r.EvidenceId }).ToListAsync(ct);
        return await EvidenceLine.Placed(
            me,
            on.ConvertAll(r => (r.ItemId, r.EvidenceId)),
            attached.Select(r => r.Evidence!).Distinct(),
            ct
        );
    }
}
