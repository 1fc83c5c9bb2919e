namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>The positions that a table names, and the levels that they ask for.</summary>
public sealed partial class MappedTable
{
    private static readonly string[] Ticks = ["X", "✓", "✔", "☑", "✅", "•", "●", "Y", "YES", "TRUE"];
    private bool _isTickSaid;

    private ImportedPosition Position(string role, string title, Tracks tracks, string family = "")
    {
        if (role.Length == 0)
            role = _mapping.Role;
        if (family.Length == 0)
            family = _mapping.Family.Length > 0 ? _mapping.Family : role;
        var key = $"{Names.Key(role)}\n{Names.Key(title)}";
        if (_positions.TryGetValue(key, out var known))
            return known;
        var of = _draft.Roles.Find(r => Names.Key(r.Name) == Names.Key(role));
        if (of is null)
            _draft.Roles.Add(
                of = new(_draft.Roles.Find(r => Names.Key(r.Family) == Names.Key(family))?.Family ?? family, role)
            );
        var position = new ImportedPosition(
            of.Family,
            of.Name,
            title,
            null,
            tracks == Tracks.Managerial ? Track.Managerial : Track.Individual
        )
        {
            Order = _draft.Positions.Count,
        };
        _draft.Positions.Add(_positions[key] = position);
        return position;
    }

    private void Expect(
        Row row,
        int place,
        ImportedPosition position,
        ImportedCompetency competency,
        string skill,
        int level
    )
    {
        var item = skill.Length > 0 ? skill : competency.Name;
        if (competency.Status != Status.Published)
            _errors.Add(At(row, place, $"\"{competency.Name}\" is not published, so no position can ask for it yet."));
        else if (position.Expectations.TryGetValue(item, out var known) && known.Level != level)
            _errors.Add(At(row, place, $"{position.FullName} asks for \"{item}\" at two levels. Only one can hold."));
        else if (_draft.Positions.Count > ContentRules.PartLimit)
            _errors.Add(At(row, place, $"A framework has at most {ContentRules.PartLimit:N0} positions."));
        else
            position.Expectations[item] = new(item, level);
    }

    /// <summary>The level that a position needs; a tick stands for the one that the mapping says, or the lowest.</summary>
    private int? Needed(Row row, int place, string skill)
    {
        if (!Ticks.Contains(Names.Key(row.Cells[place].Text)) || LevelNames.Rank(_levels, row.Cells[place].AsName) > 0)
            return LevelOf(row, place, skill);
        var level = skill.Length > 0 ? 1 : LevelNames.Rank(_levels, _mapping.Tick);
        if (level is null && !_isTickSaid)
            _warnings.Add(
                At(
                    row,
                    place,
                    $"A tick like this \"{row.Cells[place].AsName}\" is taken as the lowest level, "
                        + $"{_levels[0]}: a guess. Write levels into the cells, or say which level a tick means "
                        + $"(\"tick:\" in a mapping, or on the page)."
                )
            );
        _isTickSaid |= level is null;
        return level ?? 1;
    }
}
