namespace Trellis.Frameworks.Versions;

/// <summary>
/// Brings the rows of a framework to what a version says, part by part, matched by key. What the version no longer has
/// is retired, not deleted, because assessments may name it; only texts, expectations and moves, which have no name of
/// their own, go.
/// </summary>
public sealed partial class FrameworkMerge(Framework framework, HashSet<string> takenSlugs, DateTime now)
{
    private readonly Dictionary<string, Item> _items = framework.Items.ToDictionary(i => i.Key, StringComparer.Ordinal);
    private readonly Dictionary<string, Role> _roles = framework
        .Families.SelectMany(f => f.Roles)
        .ToDictionary(r => r.Key, StringComparer.Ordinal);
    private readonly Dictionary<string, Position> _positions = framework
        .Families.SelectMany(f => f.Roles)
        .SelectMany(r => r.Positions)
        .ToDictionary(p => p.Key, StringComparer.Ordinal);

    /// <summary>Texts, expectations and moves that the version no longer has.</summary>
    public List<object> Gone { get; } = [];

    public void Apply(FrameworkContent content)
    {
        framework.Description = content.Description;
        (framework.Notice, framework.SourceUrl) = (content.Origin?.Notice() ?? "", content.Origin?.Url ?? "");
        var scales = content.Scales.ToDictionary(s => s.Key, Scale, StringComparer.Ordinal);
        var categories = framework.Categories.ToDictionary(c => c.Key, StringComparer.Ordinal);
        Retire(framework.Categories, c => c.Key, content.Categories.Select(c => c.Key), (c, at) => c.RetiredAt ??= at);
        foreach (var (c, order) in content.Categories.Select((c, i) => (c, i)))
        {
            var row = categories.GetValueOrDefault(c.Key);
            if (row is null)
                framework.Categories.Add(
                    categories[c.Key] = row =
                        new()
                        {
                            FrameworkId = framework.Id,
                            Key = c.Key,
                            Name = c.Name,
                            NameKey = Names.Key(c.Name),
                        }
                );
            (row.Name, row.NameKey, row.Description, row.IsCore, row.Status, row.Order, row.RetiredAt) = (
                c.Name,
                Names.Key(c.Name),
                c.Description,
                c.IsCore,
                c.Status,
                order,
                null
            );
        }

        Retire(
            framework.Items,
            i => i.Key,
            content.Competencies.Select(c => c.Key).Concat(content.Skills.Select(s => s.Skill.Key)),
            (i, at) => i.RetiredAt ??= at
        );
        foreach (var (c, order) in content.Competencies.Select((c, i) => (c, i)))
        {
            var row = Row(
                c.Key,
                () =>
                    new Competency
                    {
                        FrameworkId = framework.Id,
                        Key = c.Key,
                        Name = c.Name,
                        NameKey = Names.Key(c.Name),
                        ScaleId = scales[c.Scale].Id,
                    }
            );
            (row.Name, row.NameKey, row.Description, row.Order, row.RetiredAt) = (
                c.Name,
                Names.Key(c.Name),
                c.Description,
                order,
                null
            );
            (row.Status, row.ScaleId, row.CategoryId) = (
                c.Status,
                scales[c.Scale].Id,
                c.Category is { } key ? categories[key].Id : null
            );
            Descriptors(row, c);
        }
        foreach (var ((c, s), order) in content.Skills.Select((s, i) => (s, i)))
        {
            var row = Row(
                s.Key,
                () =>
                    new Skill
                    {
                        FrameworkId = framework.Id,
                        Key = s.Key,
                        Name = s.Name,
                        NameKey = Names.Key(s.Name),
                        CompetencyId = _items[c.Key].Id,
                    }
            );
            (row.Name, row.NameKey, row.Description, row.Order, row.RetiredAt, row.CompetencyId) = (
                s.Name,
                Names.Key(s.Name),
                s.Description,
                order,
                null,
                _items[c.Key].Id
            );
        }
        Positions(content);
        Moves(content);
    }

    private LevelScale Scale(ScalePart part)
    {
        var scale = framework.Scales.Find(s => s.Key == part.Key);
        if (scale is null)
            framework.Scales.Add(
                scale = new()
                {
                    FrameworkId = framework.Id,
                    Key = part.Key,
                    Name = part.Name,
                }
            );
        scale.Name = part.Name;
        foreach (var (said, rank) in part.Levels.Select((l, i) => (l, i + 1)))
        {
            var level = scale.Levels.Find(l => l.Rank == rank);
            if (level is null)
                scale.Levels.Add(
                    level = new()
                    {
                        ScaleId = scale.Id,
                        Rank = rank,
                        Name = said.Name,
                    }
                );
            (level.Name, level.Description) = (said.Name, said.Description);
        }
        Drop(scale.Levels, l => l.Rank <= part.Levels.Count);
        return scale;
    }

    private void Descriptors(Competency row, CompetencyPart part)
    {
        var wanted = part.Descriptors.ToDictionary(t => (t.Level, t.Track), t => t.Text);
        Drop(row.Descriptors, d => wanted.ContainsKey((d.Level, d.Track)));
        var known = row.Descriptors.ToDictionary(d => (d.Level, d.Track));
        foreach (var ((level, track), text) in wanted)
        {
            if (known.TryGetValue((level, track), out var descriptor))
                descriptor.Text = text;
            else
                row.Descriptors.Add(
                    new()
                    {
                        CompetencyId = row.Id,
                        Level = level,
                        Track = track,
                        Text = text,
                    }
                );
        }
    }

    private T Row<T>(string key, Func<T> make)
        where T : Item
    {
        if (_items.TryGetValue(key, out var known))
            return (T)known;
        var row = make();
        framework.Items.Add(row);
        _items[key] = row;
        return row;
    }

    private void Retire<T>(
        IEnumerable<T> rows,
        Func<T, string> keyOf,
        IEnumerable<string> kept,
        Action<T, DateTime> retire
    )
    {
        var keys = kept.ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows.Where(r => !keys.Contains(keyOf(r))))
            retire(row, now);
    }

    private void Drop<T>(List<T> rows, Func<T, bool> keep)
        where T : class
    {
        foreach (var gone in rows.Where(r => !keep(r)).ToList())
        {
            rows.Remove(gone);
            Gone.Add(gone);
        }
    }
}
