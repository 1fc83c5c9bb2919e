namespace Trellis.Growth.Learning;

/// <summary>
/// Finds the learning resource that a line of a table means: the one of its link, title and item; otherwise the only one of
/// its link, where the table has that link once as well, so that a title can be corrected.
/// </summary>
internal sealed class KnownResources(IReadOnlyList<LearningResource> here, IReadOnlyList<ResourceRow> rows)
{
    private readonly HashSet<(string, string, string)> _seen = [];
    private readonly ILookup<(string, string), LearningResource> _byTitle = here.ToLookup(r => KeyOf(r.Link, r.Title));
    private readonly ILookup<string, LearningResource> _byLink = here.ToLookup(r => r.Link);
    private readonly Dictionary<(string, string), int> _titles = rows.CountBy(r => KeyOf(r.Link, r.Title))
        .ToDictionary();
    private readonly Dictionary<string, int> _links = rows.CountBy(r => r.Link).ToDictionary();

    /// <summary>Whether a line before meant the same; asked once for each.</summary>
    public bool IsSeen(ResourceRow row) => !_seen.Add((row.Link, Names.Key(row.Title), Names.Key(row.Item)));

    /// <param name="item">What the line is for; null where it does not say, or what it says is not here.</param>
    /// <returns>Null where it is new.</returns>
    public LearningResource? Find(ResourceRow row, Id<Item>? item)
    {
        var key = KeyOf(row.Link, row.Title);
        var same = _byTitle[key].ToList();
        if (same.Count == 0)
            return row.Link.Length > 0 && _links[row.Link] == 1 ? Only([.. _byLink[row.Link]]) : null;
        if (item is null)
            return same.Find(r => r.ItemId is null) ?? same[0];
        return same.Find(r => r.ItemId == item)
            ?? same.Find(r => r.ItemId is null)
            ?? (_titles[key] == 1 ? Only(same) : null);
    }

    private static LearningResource? Only(List<LearningResource> some) => some is [var only] ? only : null;

    private static (string, string) KeyOf(string link, string title) => (link, Names.Key(title));
}
