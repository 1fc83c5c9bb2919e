namespace Trellis.Frameworks.Exchange.Import;

/// <summary>Reading positions, expectations and moves.</summary>
public sealed partial class CsvFormat
{
    private void ReadPosition(TableReader table)
    {
        var (family, role, title) = (table.Name("family"), table.Name("role"), table.Name("title"));
        if (family.Length == 0 || role.Length == 0 || title.Length == 0)
        {
            _errors.Add(table.At("title", "A position needs a family, a role and a title."));
            return;
        }
        if (!_roles.TryGetValue($"{Names.Key(family)}\n{Names.Key(role)}", out var of))
            _draft.Roles.Add(
                _roles[$"{Names.Key(family)}\n{Names.Key(role)}"] = of =
                    new(family, role) { Description = table.Text("role description") }
            );
        var grade = table.Name("grade").Length == 0 ? (int?)null : Whole(table, "grade", 0, 99);
        if (ReadTrack(table) is not { } track)
            return;
        var position = new ImportedPosition(of.Family, of.Name, title, grade, track)
        {
            Description = table.Text("description"),
            Order = _draft.Positions.Count,
        };
        if (_positions.TryAdd(Names.Key(position.FullName), position))
            _draft.Positions.Add(position);
        else
            _errors.Add(table.At("title", $"The position \"{position.FullName}\" is listed twice."));
    }

    private void ReadExpectation(TableReader table)
    {
        if (Known(table, "position", _positions, "position") is not { } position)
            return;
        var item = table.Name("item");
        int? level,
            desired;
        if (_competencies.TryGetValue(Names.Key(item), out var competency))
        {
            if (!IsPublished(competency))
            {
                _errors.Add(
                    table.At("item", $"\"{competency.Name}\" is not published, so no position can ask for it yet.")
                );
                return;
            }
            item = competency.Name;
            level = LevelOf(table, "level", competency);
            desired = table.Name("desired").Length == 0 ? null : LevelOf(table, "desired", competency);
        }
        else if (_skills.TryGetValue(Names.Key(item), out var skill))
        {
            if (!IsPublished(_competencies[Names.Key(skill.Competency)]))
            {
                _errors.Add(
                    table.At(
                        "item",
                        $"\"{skill.Name}\" is under \"{skill.Competency}\", which is not published, so no position "
                            + $"can ask for it yet."
                    )
                );
                return;
            }
            item = skill.Name;
            level = Whole(table, "level", 1, Skill.MaxLevel);
            desired = table.Name("desired").Length == 0 ? null : Whole(table, "desired", 1, Skill.MaxLevel);
        }
        else
        {
            _errors.Add(
                table.At(
                    "item",
                    Unknown(
                        "competency or skill",
                        item,
                        _competencies.Values.Select(c => c.Name).Concat(_skills.Values.Select(s => s.Name))
                    )
                )
            );
            return;
        }
        var weight = table.Name("weight").Length == 0 ? 1 : Whole(table, "weight", 1, 100);
        if (level is not { } l || weight is not { } w)
            return;
        if (!position.Expectations.TryAdd(item, new(item, l, desired, w)))
            _errors.Add(table.At("item", $"{position.FullName} asks for \"{item}\" twice."));
    }

    private bool IsPublished(ImportedCompetency competency) =>
        competency.Status == Status.Published
        && !_draft.Categories.Any(c => c.Name == competency.Category && c.Status != Status.Published);

    private void ReadMove(TableReader table)
    {
        if (
            Known(table, "from", _positions, "position") is not { } from
            || Known(table, "to", _positions, "position") is not { } to
        )
            return;
        MoveKind? kind = Names.Key(table.Name("kind")) switch
        {
            "" or "PROMOTION" => MoveKind.Promotion,
            "LATERAL" => MoveKind.Lateral,
            "TRACK CHANGE" => MoveKind.TrackChange,
            _ => null,
        };
        if (kind is not { } k)
            _errors.Add(table.At("kind", "A move is a promotion, lateral, or a track change."));
        else if (from == to)
            _errors.Add(table.At("to", "A move leads to another position."));
        else
            _draft.Moves.Add(new(from.FullName, to.FullName, k));
    }
}
