namespace Trellis.Growth.Learning;

/// <summary>For each gap the learning resources that fit its next step, the best first.</summary>
public sealed class ResourceSuggestions(AppDb db, Viewer me)
{
    /// <summary>How many resources are looked at for all gaps together.</summary>
    private const int Most = 500;

    /// <param name="gaps">An item with the rank held; 0 where it is not known.</param>
    public async Task<ILookup<Id<Item>, ResourceLine>> For(
        IReadOnlyCollection<(Id<Item> Item, int Held)> gaps,
        CancellationToken ct
    )
    {
        var items = gaps.Select(g => g.Item).ToList();
        List<ResourceLine> lines =
            items.Count == 0
                ? []
                : await ResourceLine
                    .Of(
                        db.For(me)
                            .Resources.Where(r =>
                                r.State == ResourceState.Kept && r.ItemId != null && items.Contains(r.ItemId.Value)
                            )
                            .OrderByDescending(r => r.Uses.Count(u => u.HasHelped))
                            .ThenBy(r => r.Id)
                            .Take(Most)
                    )
                    .ToListAsync(ct);
        return gaps.SelectMany(g => Best(lines, g.Item, g.Held).Select(l => (g.Item, Line: l)))
            .ToLookup(g => g.Item, g => g.Line);
    }

    private static IEnumerable<ResourceLine> Best(List<ResourceLine> lines, Id<Item> item, int held) =>
        lines
            .Where(l => l.ItemId == item)
            .Select(l => (Line: l, Fit: ResourceRules.Fit(l.FromLevel, l.ToLevel, held)))
            .Where(l => l.Fit is not null)
            .OrderBy(l => l.Fit)
            .ThenByDescending(l => ResourceRules.Helpfulness(l.Line.Helped, l.Line.Used))
            .ThenBy(l => l.Line.Title, StringComparer.OrdinalIgnoreCase)
            .Take(ResourceRules.MostSuggested)
            .Select(l => l.Line);
}
