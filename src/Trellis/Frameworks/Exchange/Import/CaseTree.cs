namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// Finds the place of each item: by its type where that says it, else by the hierarchy. Top items with children are
/// categories, what stands below them is a competency, everything deeper a skill. Each item has one home; further
/// parents, cycles and items that hang nowhere are remarked.
/// </summary>
public sealed class CaseTree
{
    public const string ChildOf = "isChildOf";

    /// <summary>The types that mean the same everywhere.</summary>
    private static readonly Dictionary<string, PartKind> Typed = new(StringComparer.Ordinal)
    {
        ["CATEGORY"] = PartKind.Category,
        ["COMPETENCY CATEGORY"] = PartKind.Category,
        ["COMPETENCY"] = PartKind.Competency,
        ["SKILL"] = PartKind.Skill,
        ["FAMILY"] = PartKind.Family,
        ["JOB FAMILY"] = PartKind.Family,
        ["ROLE"] = PartKind.Role,
        ["JOB ROLE"] = PartKind.Role,
        ["POSITION"] = PartKind.Position,
    };

    private readonly CasePackage _package;
    private readonly Dictionary<string, CaseItem> _items;
    private readonly Dictionary<string, (string Id, long Sequence, int Order)> _homes = new(StringComparer.Ordinal);

    public CaseTree(CasePackage package)
    {
        _package = package;
        _items = package.Items.ToDictionary(i => i.Id, StringComparer.Ordinal);
        FindHomes();
        BreakCycles();
        Place();
    }

    /// <summary>Every item with what it becomes, parents before children.</summary>
    public List<CasePlace> Places { get; } = [];

    /// <summary>
    /// The identifier of the item or document under which an item stands in the package; empty where it hangs nowhere.
    /// </summary>
    public string Home(CaseItem item) => _homes[item.Id].Id;

    /// <summary>Whether an identifier names something of the package.</summary>
    public bool IsInside(string id) => id == _package.Id || _items.ContainsKey(id);

    private void FindHomes()
    {
        var reading = _package.Reading;
        foreach (var link in _package.Links.Where(l => !IsInside(l.From) || !IsInside(l.To)))
            reading.Count(
                link.At,
                $"An association {CaseStatement.Cut(link.Type, 60)} has an end that is not in this package. It is "
                    + $"kept as it is."
            );
        var parents = _package
            .Links.Where(l => l.Type == ChildOf && IsInside(l.To))
            .ToLookup(l => l.From, StringComparer.Ordinal);
        foreach (var item in _package.Items)
        {
            var above = parents[item.Id]
                .Where(l => l.To != item.Id)
                .OrderBy(l => l.Sequence ?? long.MaxValue)
                .ThenBy(l => l.Order)
                .ToList();
            _homes[item.Id] = above is [var home, ..]
                ? (home.To, home.Sequence ?? long.MaxValue, home.Order)
                : ("", long.MaxValue, item.Order);
            if (parents[item.Id].FirstOrDefault(l => l.To == item.Id) is { } self)
                reading.Warn(
                    self.At,
                    $"{Said(item)} is a child of itself. The association is kept, and has no effect."
                );
            if (above.DistinctBy(l => l.To).Skip(1).ToList() is [var second, ..] others)
                reading.Warn(
                    second.At,
                    $"{Said(item)} stands under {others.Count + 1} others. {Said(above[0].To)} is its home here; "
                        + $"{string.Join(", ", others.Take(3).Select(o => Said(o.To)))}{(others.Count > 3 ? " and more" : "")} "
                        + $"{(others.Count == 1 ? "stays as an association" : "stay as associations")}."
                );
        }
    }

    private void BreakCycles()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in _package.Items)
        {
            var path = new HashSet<string>(StringComparer.Ordinal);
            var at = item.Id;
            while (_items.ContainsKey(at) && !known.Contains(at) && path.Add(at))
                at = _homes[at].Id;
            if (path.Contains(at))
            {
                _package.Reading.Warn(
                    _items[at].At,
                    $"{Said(_items[at])} stands, over others, under itself. Here it stands on its own; the "
                        + $"associations are kept."
                );
                _homes[at] = ("", long.MaxValue, _items[at].Order);
            }
            known.UnionWith(path);
        }
    }

    private void Place()
    {
        var children = _package
            .Items.OrderBy(i => _homes[i.Id].Sequence)
            .ThenBy(i => _homes[i.Id].Order)
            .ToLookup(i => _homes[i.Id].Id, StringComparer.Ordinal);
        var (byType, byTree) = (0, new Dictionary<PartKind, int>());
        var open = new Stack<(CaseItem Item, Above Above)>();
        foreach (var top in children[_package.Id].Concat(children[""]).Reverse())
            open.Push((top, new("", "", "", "")));
        while (open.TryPop(out var next))
        {
            var ((item, above), isLost) = (next, _homes[next.Item.Id].Id.Length == 0);
            var kind = ByType(item, above);
            if (kind is null)
                byTree[ByTree()] = byTree.GetValueOrDefault(ByTree()) + 1;
            else
                byType++;
            var place = new CasePlace(item, kind ?? ByTree(), above.Holder(kind ?? ByTree()));
            Places.Add(place);
            if (isLost)
                _package.Reading.Count(item.At, "An item stands nowhere in the hierarchy. It is kept on its own.");
            foreach (var child in children[item.Id].Reverse())
                open.Push((child, above.Below(place)));

            PartKind ByTree() =>
                above.Competency.Length > 0 ? PartKind.Skill
                : above.Category.Length == 0 && !isLost && above.Family.Length == 0 && children[item.Id].Any()
                    ? PartKind.Category
                : PartKind.Competency;
        }
        if (byTree.Count > 0)
        {
            _package.Reading.Warn(
                _package.At,
                $"{string.Join(" and ", byTree.OrderBy(k => k.Key).Select(k => $"{k.Value:N0} {Called(k.Key, k.Value)}"))} "
                    + $"made from where items stand in the hierarchy, because their types do not say what they are"
                    + (byType > 0 ? $"; {byType:N0} made from their types." : ".")
            );
        }
    }

    /// <summary>The kind that the type says, where something stands above that can hold it.</summary>
    private static PartKind? ByType(CaseItem item, Above above) =>
        Typed.TryGetValue(Names.Key(item.Says.Said("CFItemType")), out var kind)
            ? kind switch
            {
                PartKind.Category when above.Competency.Length > 0 => null,
                PartKind.Skill when above.Competency.Length == 0 => null,
                PartKind.Role when above.Family.Length == 0 => null,
                PartKind.Position when above.Role.Length == 0 => null,
                _ => kind,
            }
            : null;

    private string Said(string id) => _items.TryGetValue(id, out var item) ? Said(item) : "the framework itself";

    private static string Said(CaseItem item) =>
        $"\"{CaseStatement.Cut(CaseStatement.Told(item.Says.Said("fullStatement"), item.Says.Said("abbreviatedStatement")).Name, 60)}\"";

    private static string Called(PartKind kind, int count) =>
        kind switch
        {
            PartKind.Category => count == 1 ? "category" : "categories",
            PartKind.Competency => count == 1 ? "competency" : "competencies",
            _ => count == 1 ? "skill" : "skills",
        };

    /// <summary>The nearest item above of each kind that holds others.</summary>
    private sealed record Above(string Category, string Competency, string Family, string Role)
    {
        public string Holder(PartKind kind) =>
            kind switch
            {
                PartKind.Competency => Category,
                PartKind.Skill => Competency,
                PartKind.Role => Family,
                PartKind.Position => Role,
                _ => "",
            };

        public Above Below(CasePlace place) =>
            place.Kind switch
            {
                PartKind.Category => this with { Category = place.Item.Id },
                PartKind.Competency => this with { Competency = place.Item.Id },
                PartKind.Family => this with { Family = place.Item.Id },
                PartKind.Role => this with { Role = place.Item.Id },
                _ => this,
            };
    }
}
