namespace Trellis.Frameworks.Versions;

/// <summary>
/// Brings the rows of a framework to what a version says, part by part, matched by key. What the version no longer has
/// is retired, not deleted,
/// because assessments may name it; only texts, expectations and moves, which have no name of their own, go.
/// </summary>
public sealed class FrameworkMerge(Framework framework, HashSet<string> takenSlugs, DateTime now)
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

    private void Positions(FrameworkContent content)
    {
        var families = framework.Families.ToDictionary(f => f.Key, StringComparer.Ordinal);
        Retire(framework.Families, f => f.Key, content.Families.Select(f => f.Key), (f, at) => f.RetiredAt ??= at);
        Retire(_roles.Values, r => r.Key, content.Roles.Select(r => r.Key), (r, at) => r.RetiredAt ??= at);
        Retire(
            _positions.Values,
            p => p.Key,
            content.Positions.Select(p => p.Position.Key),
            (p, at) => p.RetiredAt ??= at
        );
        foreach (var (f, order) in content.Families.Select((f, i) => (f, i)))
        {
            var row = families.GetValueOrDefault(f.Key);
            if (row is null)
                framework.Families.Add(
                    families[f.Key] = row =
                        new()
                        {
                            FrameworkId = framework.Id,
                            Key = f.Key,
                            Name = f.Name,
                            NameKey = Names.Key(f.Name),
                        }
                );
            (row.Name, row.NameKey, row.Order, row.RetiredAt) = (f.Name, Names.Key(f.Name), order, null);
        }
        foreach (var (r, order) in content.Roles.Select((r, i) => (r, i)))
        {
            var family = families[r.Family];
            if (!_roles.TryGetValue(r.Key, out var row))
                family.Roles.Add(
                    _roles[r.Key] = row =
                        new()
                        {
                            FrameworkId = framework.Id,
                            FamilyId = family.Id,
                            Key = r.Key,
                            Name = r.Name,
                            NameKey = Names.Key(r.Name),
                        }
                );
            (row.Name, row.NameKey, row.Description, row.Order, row.RetiredAt, row.FamilyId) = (
                r.Name,
                Names.Key(r.Name),
                r.Description,
                order,
                null,
                family.Id
            );
            foreach (var (p, place) in r.Positions.Select((p, i) => (p, i)))
                Position(row, r, p, place);
        }
    }

    private void Position(Role role, RolePart part, PositionPart p, int order)
    {
        if (!_positions.TryGetValue(p.Key, out var row))
            role.Positions.Add(
                _positions[p.Key] = row =
                    new()
                    {
                        FrameworkId = framework.Id,
                        RoleId = role.Id,
                        Key = p.Key,
                        Title = p.Title,
                        FullName = part.FullName(p),
                        Slug = Keys.Take(p.Key, takenSlugs),
                    }
            );
        (row.Title, row.FullName, row.Description, row.Order, row.RetiredAt) = (
            p.Title,
            part.FullName(p),
            p.Description,
            order,
            null
        );
        (row.Grade, row.Track, row.RoleId) = (p.Grade, p.Track, role.Id);

        var wanted = p.Expectations.ToDictionary(e => _items[e.Item].Id);
        Drop(row.Expectations, e => wanted.ContainsKey(e.ItemId));
        var known = row.Expectations.ToDictionary(e => e.ItemId);
        foreach (var (item, e) in wanted)
        {
            if (!known.TryGetValue(item, out var x))
                row.Expectations.Add(
                    x = new()
                    {
                        PositionId = row.Id,
                        ItemId = item,
                        Level = e.Level,
                    }
                );
            (x.Level, x.DesiredLevel, x.Weight) = (e.Level, e.Desired, e.Weight);
        }
    }

    private void Moves(FrameworkContent content)
    {
        var wanted = content
            .Positions.SelectMany(p => p.Position.Moves.Select(m => (From: p.Position.Key, m.To, m.Kind)))
            .ToDictionary(m => (From: _positions[m.From].Id, To: _positions[m.To].Id), m => m.Kind);
        Drop(framework.Moves, m => wanted.ContainsKey((m.FromId, m.ToId)));
        var known = framework.Moves.ToDictionary(m => (m.FromId, m.ToId));
        foreach (var ((from, to), kind) in wanted)
        {
            if (known.TryGetValue((from, to), out var move))
                move.Kind = kind;
            else
                framework.Moves.Add(
                    new()
                    {
                        FrameworkId = framework.Id,
                        FromId = from,
                        ToId = to,
                        Kind = kind,
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
