namespace Trellis.Frameworks.Exchange.Import;

/// <summary>Reading levels, categories, competencies, descriptors and skills.</summary>
public sealed partial class CsvFormat
{
    private void ReadLevel(TableReader table)
    {
        var (scale, name) = (table.Name("scale"), table.Name("name"));
        if (scale.Length == 0 || name.Length == 0)
        {
            _errors.Add(table.At("name", "A level needs a scale and a name."));
            return;
        }
        var known = _scales.GetValueOrDefault(Names.Key(scale)) ?? new(scale, []);
        if (Whole(table, "level", 1, 20) is not { } rank)
            return;
        if (rank != known.Levels.Count + 1)
        {
            _errors.Add(
                table.At(
                    "level",
                    $"Levels of a scale are listed in order, 1, 2, 3 and so on. Here {known.Levels.Count + 1} "
                        + $"comes next."
                )
            );
            return;
        }
        _scales[Names.Key(scale)] = known with { Levels = [.. known.Levels, (name, table.Text("description"))] };
    }

    private void CheckScales(string file)
    {
        foreach (var scale in _scales.Values.Where(s => s.Levels.Count < 2))
            _errors.Add(new(file, 0, 0, $"The scale \"{scale.Name}\" needs at least two levels."));
    }

    private void ReadCategory(TableReader table)
    {
        var name = table.Name("category");
        if (name.Length == 0 || !_categories.Add(Names.Key(name)))
        {
            _errors.Add(
                table.At(
                    "category",
                    name.Length == 0 ? "The category has no name." : $"The category \"{name}\" is listed twice."
                )
            );
            return;
        }
        _draft.Categories.Add(new(name, table.Text("description"), Yes(table, "core"), ReadStatus(table)));
    }

    private void ReadCompetency(TableReader table)
    {
        var (name, category, scale) = (table.Name("competency"), table.Name("category"), table.Name("scale"));
        if (name.Length == 0)
        {
            _errors.Add(table.At("competency", "The competency has no name."));
            return;
        }
        if (_scales.Count == 0)
            _scales[Names.Key(DefaultScale.Name)] = DefaultScale;
        var used = scale.Length == 0 ? _scales.Values.First() : _scales.GetValueOrDefault(Names.Key(scale));
        if (used is null)
        {
            _errors.Add(table.At("scale", $"The scale \"{scale}\" is not in the table of levels."));
            return;
        }
        if (category.Length > 0 && _categories.Add(Names.Key(category)))
            _draft.Categories.Add(new(category, "", false, Status.Published));
        var stated =
            category.Length == 0 ? null : _draft.Categories.First(c => Names.Key(c.Name) == Names.Key(category)).Name;
        var competency = new ImportedCompetency(name, stated, used.Name, ReadStatus(table))
        {
            Description = table.Text("description"),
        };
        if (!_competencies.TryAdd(Names.Key(name), competency))
            _errors.Add(table.At("competency", $"The competency \"{name}\" is listed twice."));
    }

    private void ReadDescriptor(TableReader table)
    {
        if (Known(table, "competency", _competencies, "competency") is not { } competency)
            return;
        if (LevelOf(table, "level", competency) is not { } level || ReadTrack(table) is not { } track)
            return;
        var text = table.Text("text");
        if (text.Length == 0)
            _warnings.Add(table.At("text", $"{competency.Name}: no text here. The level stays a hole."));
        else if (!competency.Descriptors.TryAdd((level, track), text))
            _errors.Add(table.At("level", $"{competency.Name}: this level is described twice on this track."));
    }

    private void ReadSkill(TableReader table)
    {
        var name = table.Name("skill");
        if (name.Length == 0)
        {
            _errors.Add(table.At("skill", "The skill has no name."));
            return;
        }
        if (Known(table, "competency", _competencies, "competency") is not { } competency)
            return;
        if (_competencies.ContainsKey(Names.Key(name)))
        {
            _errors.Add(table.At("skill", $"\"{name}\" is already the name of a competency."));
            return;
        }
        if (!_skills.TryAdd(Names.Key(name), new(name, competency.Name, table.Text("description"))))
            _errors.Add(table.At("skill", $"The skill \"{name}\" is listed twice."));
    }
}
