namespace Trellis.Assessments.Evidence;

/// <summary>What can be attached to a rating of one's self-assessment, and what is attached.</summary>
public sealed class EvidenceChoices(AppDb db, Viewer me)
{
    private const int Most = 50;

    /// <param name="Attached">In the order in which they were attached.</param>
    /// <param name="Others">The rest of the collection: first what shows this item, then the newest.</param>
    public sealed record View(IReadOnlyList<EvidenceLine> Attached, IReadOnlyList<EvidenceLine> Others);

    public async Task<View> Load(Id<Assessment> assessment, Id<Item> item, CancellationToken ct)
    {
        var sight = db.For(me);
        var attached = (await AttachedEvidence.Of(sight, me, assessment, ct))[item].ToList();
        var ids = attached.ConvertAll(l => l.Id);
        var others = await EvidenceLine.Of(
            me,
            sight
                .Evidence.Where(e => !ids.Contains(e.Id))
                .OrderByDescending(e => e.ItemId == item)
                .ThenByDescending(e => e.At)
                .Take(Most),
            ct
        );
        return new(attached, others);
    }
}
