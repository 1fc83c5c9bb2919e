namespace Trellis.Frameworks.Draft;

/// <summary>The categories of a draft, the competencies of the open one, and what matches a search.</summary>
public sealed class DraftOutline(DraftView drafts, RetiredList retired)
{
    private const string NoCategory = "none";

    /// <param name="Open">The group that is shown.</param>
    /// <param name="Category">The category of that group; null for competencies without a category.</param>
    /// <param name="Rows">The competencies of that group.</param>
    public sealed record View(
        DraftView.View Draft,
        IReadOnlyList<Group> Groups,
        Group Open,
        CategoryPart? Category,
        IReadOnlyList<Row> Rows,
        IReadOnlyList<Hit> Hits,
        IReadOnlyList<RetiredList.Line> Retired
    );

    public sealed record Group(string Key, string Name, int Count);

    /// <param name="Holes">How many levels have no descriptor.</param>
    /// <param name="ExpectedBy">How many positions expect it.</param>
    /// <param name="Changes">How many changes the draft makes to it.</param>
    public sealed record Row(CompetencyPart Competency, int Holes, int ExpectedBy, int Changes);

    public async Task<View?> Load(Id<Framework> id, string? chosen, string? find, CancellationToken ct)
    {
        if (await drafts.Load(id, ct) is not { } draft)
            return null;
        var content = draft.Content;
        var byCategory = content.Competencies.ToLookup(c => c.Category ?? NoCategory);
        var groups = content.Categories.Select(c => new Group(c.Key, c.Name, byCategory[c.Key].Count())).ToList();
        if (byCategory[NoCategory].Any() || groups.Count == 0)
            groups.Add(new(NoCategory, "Without a category", byCategory[NoCategory].Count()));
        var open = groups.Find(g => g.Key == chosen) ?? groups[0];
        return new(
            draft,
            groups,
            open,
            content.Categories.FirstOrDefault(c => c.Key == open.Key),
            Rows(draft, byCategory[open.Key]),
            FrameworkSearch.Find(content, find),
            await retired.Load(draft, PartKind.Competency, ct)
        );
    }

    private static IReadOnlyList<Row> Rows(DraftView.View draft, IEnumerable<CompetencyPart> competencies)
    {
        var content = draft.Content;
        var tracks = Holes.Tracks(content);
        var expected = content
            .Positions.SelectMany(p => p.Position.Expectations)
            .CountBy(e => e.Item, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var changed = draft.Changes.Where(c => c.Part is PartKind.Competency).ToLookup(c => c.Key);
        return
        [
            .. competencies.Select(c => new Row(
                c,
                Holes.Of(content, c, tracks).Count,
                expected.GetValueOrDefault(c.Key),
                changed[c.Key].Count()
            )),
        ];
    }
}
