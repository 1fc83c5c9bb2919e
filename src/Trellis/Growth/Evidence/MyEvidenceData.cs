using Trellis.Assessments.Evidence;

namespace Trellis.Growth.Evidence;

/// <summary>For the export of one’s own data: the collection of evidence.</summary>
public sealed class MyEvidenceData(AppDb db, Viewer me)
{
    public Task<List<EvidenceLine>> Load(CancellationToken ct) =>
        EvidenceLine.Of(me, db.For(me).Evidence.OrderBy(e => e.At), ct);
}
