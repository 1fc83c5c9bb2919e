using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Draft;

/// <summary>What publishing the draft would do, in words and in people.</summary>
public sealed class PublishPreview(AppDb db, Viewer me, DraftView draft, IChangeImpact impact)
{
    public sealed record View(
        DraftView.View Draft,
        IReadOnlyDictionary<LevelChange, Impact> Impacts,
        int GapsGrow,
        int GapsClose,
        int Unknown,
        int Readers,
        IReadOnlyList<Hole> Holes,
        IReadOnlyList<string> HoleNames
    );

    public async Task<View?> Load(Id<Framework> id, CancellationToken ct)
    {
        if (await draft.Load(id, ct) is not { } view)
            return null;
        var impacts = await impact.Load(id, view.Changes, ct);
        static int People(IEnumerable<IReadOnlyList<string>> names) =>
            names.SelectMany(n => n).Distinct(StringComparer.Ordinal).Count();
        var holes = Holes.Of(view.Content);
        var named = holes.Select(h => h.Competency).Distinct().ToHashSet(StringComparer.Ordinal);
        return new(
            view,
            impacts,
            People(impacts.Values.Select(i => i.NewGap)),
            People(impacts.Values.Select(i => i.Closed)),
            People(impacts.Values.Select(i => i.Unknown)),
            await Readers(view, ct),
            holes,
            [.. view.Content.Competencies.Where(c => named.Contains(c.Key)).Select(c => c.Name)]
        );
    }

    /// <summary>How many people hold a position that asks for something whose words change.</summary>
    private async Task<int> Readers(DraftView.View view, CancellationToken ct)
    {
        var reworded = view
            .Changes.Where(c => c is { Kind: ChangeKind.WordingChanged, Part: PartKind.Competency })
            .Select(c => c.Key)
            .ToHashSet(StringComparer.Ordinal);
        if (reworded.Count == 0)
            return 0;
        var positions = view
            .Content.Positions.Where(p => p.Position.Expectations.Any(e => reworded.Contains(e.Item)))
            .Select(p => p.Position.Key)
            .ToList();
        return await db.For(me)
            .EmploymentsToday.Where(e => e.Position!.FrameworkId == view.Id && positions.Contains(e.Position.Key))
            .Select(e => e.PersonId)
            .Distinct()
            .CountAsync(ct);
    }
}
