using Trellis.Assessments.Evidence;

namespace Trellis.Growth.Evidence;

/// <summary>For the export of one’s own data: the collection of evidence, and where each piece is attached.</summary>
public sealed class MyEvidenceData(AppDb db, Viewer me)
{
    /// <param name="Ratings">The competencies and skills to whose ratings it is attached.</param>
    /// <param name="PromotionCases">The positions of the promotion cases that it is in.</param>
    public sealed record Entry(
        EvidenceLine Evidence,
        IReadOnlyList<string> Ratings,
        IReadOnlyList<string> PromotionCases
    );

    public async Task<List<Entry>> Load(CancellationToken ct)
    {
        var sight = db.For(me);
        var rated = await sight
            .RatingEvidence.Where(r => r.Evidence!.PersonId == me.PersonId)
            .Select(r => new { r.EvidenceId, r.Item!.Name })
            .Distinct()
            .ToListAsync(ct);
        var said = await sight
            .CaseEvidence.Where(x => x.Evidence!.PersonId == me.PersonId)
            .Select(x => new { x.EvidenceId, x.Case!.Position!.FullName })
            .Distinct()
            .ToListAsync(ct);
        var (ratings, cases) = (
            rated.ToLookup(r => r.EvidenceId, r => r.Name),
            said.ToLookup(x => x.EvidenceId, x => x.FullName)
        );
        return (await EvidenceLine.Of(me, sight.Evidence.OrderBy(e => e.At), ct)).ConvertAll(l => new Entry(
            l,
            [.. ratings[l.Id].Order()],
            [.. cases[l.Id].Order()]
        ));
    }
}
