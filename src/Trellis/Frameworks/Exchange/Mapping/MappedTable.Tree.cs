namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>
/// Rows that name the row above them, to any depth. A row at the top with others under it is a category, and so is
/// every row without levels of its own that groups others which have rows under them; its name is the path to it. What
/// is in a category is a competency, and what is under a competency a skill.
/// A row at the top with nothing under it is a competency, and so is every row at the top where categories have a
/// column of their own, unless it is such a group.
/// </summary>
public sealed partial class MappedTable
{
    private enum Kind
    {
        Unknown,
        Group,
        Competency,
        Skill,
    }

    private sealed class Node(Row row, string key, string name)
    {
        public Row Row => row;
        public string Key => key;
        public string Name => name;
        public Node? Parent { get; set; }
        public bool HasChildren { get; set; }
        public bool HasGrandchildren { get; set; }
        public Kind Kind { get; set; }

        /// <summary>Whether something under it is no group, and so belongs to it directly.</summary>
        public bool HasMembers { get; set; }

        /// <summary>What the row became, where that is a competency.</summary>
        public ImportedCompetency? Competency { get; set; }

        /// <summary>From here up to the top, as far as a circle allows.</summary>
        public List<Node> Line()
        {
            var line = new List<Node>();
            var met = new HashSet<Node>();
            for (var at = this; at is not null && met.Add(at); at = at.Parent)
                line.Add(at);
            return line;
        }
    }

    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);

    private void ReadTree()
    {
        var nodes = ReadNodes();
        if (_errors.Count > 0 || !CheckCircles(nodes))
            return;
        foreach (var node in nodes.Where(n => n.HasChildren && n.Parent is not null))
            node.Parent!.HasGrandchildren = true;
        foreach (var node in nodes)
            SetKind(node);
        foreach (var node in nodes.Where(n => n.Kind == Kind.Competency && n.Parent is not null))
            node.Parent!.HasMembers = true;
        foreach (var node in nodes.Where(n => n.Kind == Kind.Group))
            ReadGroup(node);
        foreach (var node in nodes.Where(n => n.Kind == Kind.Competency))
        {
            if (
                ReadCompetency(
                    node.Row,
                    CategoryOf(node),
                    node.Name,
                    Text(node.Row, Means.Description),
                    isRepeat: false
                )
                is not { } competency
            )
                continue;
            node.Competency = competency;
            ReadLevels(node.Row, competency, "");
        }
        foreach (var node in nodes.Where(n => n.Kind == Kind.Skill))
        {
            var above = node.Line().First(n => n.Kind == Kind.Competency);
            if (above.Competency is not { } competency)
                continue;
            if (above != node.Parent)
                _warnings.Add(
                    At(
                        node.Row,
                        Means.Parent,
                        $"{node.Name} is deeper than a skill. It becomes a skill of {above.Name}."
                    )
                );
            ReadSkill(node.Row, competency, node.Name, Text(node.Row, Means.Description));
            ReadLevels(node.Row, competency, node.Name);
        }
    }

    /// <summary>What the rows above it and the rows under it make of a row.</summary>
    private void SetKind(Node node)
    {
        foreach (var at in node.Line().AsEnumerable().Reverse().Where(n => n.Kind == Kind.Unknown))
            at.Kind =
                at.Parent?.Kind is Kind.Competency or Kind.Skill ? Kind.Skill
                : at.HasChildren && at.Parent is null && _categories.Count == 0 ? Kind.Group
                : at.HasGrandchildren && !HasLevels(at) ? Kind.Group
                : Kind.Competency;
    }

    private bool HasLevels(Node node) =>
        _levelTexts.Concat(_positionColumns).Any(column => !node.Row.Cells[column.Place].IsBlank);

    /// <summary>The categories above a row: those of its columns, then the groups, from the top.</summary>
    private string CategoryOf(Node node) =>
        string.Join(
            " / ",
            _categories
                .Select(c => node.Row.Cells[c].AsName)
                .Concat(node.Line().Skip(1).Reverse().Select(n => n.Name))
                .Where(c => c.Length > 0)
        );

    private void ReadGroup(Node node)
    {
        var (above, description) = (CategoryOf(node), Text(node.Row, Means.Description));
        var path = above.Length == 0 ? node.Name : $"{above} / {node.Name}";
        if (_groups.Contains(Names.Key(path)))
            Fail(node.Row, Means.Name, $"The category \"{path}\" is listed twice.");
        else if (node.HasMembers || description.Length > 0)
            ReadCategory(node.Row, path, description);
        _groups.Add(Names.Key(path));
        foreach (var (place, _, _) in _levelTexts.Where(t => Text(node.Row, t.Place).Length > 0))
            _ignored.Add(
                At(node.Row, place, $"{node.Name} has others under it, so it is a category. Categories have no levels.")
            );
    }

    private List<Node> ReadNodes()
    {
        var (byKey, nodes) = (new Dictionary<string, Node>(StringComparer.Ordinal), new List<Node>());
        var keyed = _mapping.Has(Means.Id) ? Means.Id : Means.Name;
        foreach (var row in _rows)
        {
            if (_errors.Count >= ErrorLimit)
                return nodes;
            var node = new Node(row, Name(row, keyed), Name(row, Means.Name));
            if (node.Name.Length == 0)
                Fail(row, Means.Name, "This row has no name.");
            else if (node.Key.Length == 0)
                Fail(row, keyed, "This row has no id.");
            else if (byKey.TryGetValue(Names.Key(node.Key), out var other))
                Fail(row, keyed, $"\"{node.Key}\" is already on line {other.Row.Line}.");
            else
                nodes.Add(byKey[Names.Key(node.Key)] = node);
        }
        var suggestions = new Suggestions();
        foreach (var node in nodes)
        {
            var parent = Name(node.Row, Means.Parent);
            if (parent.Length == 0)
                continue;
            if (byKey.TryGetValue(Names.Key(parent), out var above))
                (node.Parent, above.HasChildren) = (above, true);
            else if (_errors.Count < ErrorLimit)
                Fail(
                    node.Row,
                    Means.Parent,
                    $"There is no row \"{parent}\".{suggestions.Ask(parent, nodes.Select(n => n.Key))}"
                );
        }
        return nodes;
    }

    private bool CheckCircles(List<Node> nodes)
    {
        var sound = new HashSet<Node>();
        foreach (var node in nodes)
        {
            var line = new List<Node>();
            var met = new HashSet<Node>();
            var at = node;
            for (; at is not null && !sound.Contains(at) && met.Add(at); at = at.Parent)
                line.Add(at);
            if (at is not null && !sound.Contains(at))
            {
                var circle = line[line.IndexOf(at)..];
                Fail(
                    circle.MinBy(n => n.Row.Line)!.Row,
                    Means.Parent,
                    $"The parents run in a circle: "
                        + $"{string.Join(", ", circle.Take(10).Append(at).Select(n => $"\"{n.Key}\""))}."
                );
            }
            sound.UnionWith(line);
        }
        return _errors.Count == 0;
    }
}
