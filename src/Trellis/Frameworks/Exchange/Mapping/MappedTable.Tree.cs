namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>
/// Rows that name the row above them. A row at the top with others under it is a category, what is under it a
/// competency, and what is under that a skill.
/// A row at the top with nothing under it is a competency, and so is every row at the top where categories have a
/// column of their own.
/// </summary>
public sealed partial class MappedTable
{
    private sealed class Node(Row row, string key, string name)
    {
        public Row Row => row;
        public string Key => key;
        public string Name => name;
        public Node? Parent { get; set; }
        public bool HasChildren { get; set; }

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

    private void ReadTree()
    {
        var nodes = ReadNodes();
        if (_errors.Count > 0 || !CheckCircles(nodes))
            return;
        var kinds = nodes
            .ConvertAll(n => (Node: n, Line: n.Line(), Depth: 0))
            .ConvertAll(n =>
                n with
                {
                    Depth =
                        _categories.Count > 0 ? n.Line.Count
                        : n.Line.Count == 1 && !n.Node.HasChildren ? 1
                        : n.Line.Count - 1,
                }
            );
        foreach (var (node, _, _) in kinds.Where(n => n.Depth == 0))
        {
            if (_categoryDrafts.ContainsKey(Names.Key(node.Name)))
                Fail(node.Row, Means.Name, $"The category \"{node.Name}\" is listed twice.");
            else
                ReadCategory(node.Row, node.Name, Text(node.Row, Means.Description));
            foreach (var (place, _, _) in _levelTexts.Where(t => Text(node.Row, t.Place).Length > 0))
                _ignored.Add(
                    At(
                        node.Row,
                        place,
                        $"{node.Name} has others under it, so it is a category. Categories have no levels."
                    )
                );
        }
        foreach (var (node, line, _) in kinds.Where(n => n.Depth == 1))
        {
            var category =
                _categories.Count > 0
                    ? string.Join(
                        " / ",
                        _categories.Select(c => Names.Tidy(node.Row.Cells[c].Text)).Where(c => c.Length > 0)
                    )
                : line.Count > 1 ? line[1].Name
                : "";
            if (
                ReadCompetency(node.Row, category, node.Name, Text(node.Row, Means.Description), isRepeat: false) is
                { } competency
            )
                ReadLevels(node.Row, competency, "");
        }
        foreach (var (node, line, depth) in kinds.Where(n => n.Depth > 1))
        {
            var above = line[depth - 1];
            if (!_competencies.TryGetValue(Names.Key(above.Name), out var competency))
                continue;
            if (depth > 2)
                _warnings.Add(
                    At(
                        node.Row,
                        Means.Parent,
                        $"{node.Name} is deeper than a skill. It becomes a skill of {above.Name}."
                    )
                );
            ReadSkill(node.Row, competency.Draft, node.Name, Text(node.Row, Means.Description));
            ReadLevels(node.Row, competency.Draft, node.Name);
        }
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
