namespace Trellis.Assessments.Evidence;

/// <summary>What can still be attached to a rating of one's self-assessment.</summary>
public sealed class EvidenceChoices(AppDb db, Viewer me)
{
    private const int Most = 50;

    /// <summary>The rest of one's collection: first what shows this item, then the newest.</summary>
    /// <param name="attached">What is attached already.</param>
    public Task<List<EvidenceLine>> Load(Id<Item> item, IReadOnlyList<EvidenceLine> attached, CancellationToken ct)
    {
        var ids = attached.Select(l => l.Id).ToList();
        return EvidenceLine.Of(
            me,
            db.For(me)
                .Evidence.Where(e => !ids.Contains(e.Id))
                .OrderByDescending(e => e.ItemId == item)
                .ThenByDescending(e => e.At)
                .Take(Most),
            ct
        );
    }
}
