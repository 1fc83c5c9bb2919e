namespace Trellis.Frameworks.Versions;

/// <summary>Families, roles, positions, their expectations and moves.</summary>
public sealed partial class FrameworkMerge
{
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
}
