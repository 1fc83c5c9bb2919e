namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>What rows say about levels: the texts of a competency, and what positions ask for.</summary>
public sealed partial class MappedTable
{
    private static readonly string[] Nothing = ["", "-", "–", "—", "N/A", "NO", "FALSE"];
    private readonly Dictionary<(string Competency, int Level, Track Track), int> _described = [];

    private void ReadLevels(Row row, ImportedCompetency competency, string skill)
    {
        foreach (var (place, _, use) in _levelTexts)
        {
            var text = Text(row, place);
            if (text.Length == 0)
                continue;
            if (skill.Length > 0)
                _ignored.Add(
                    At(
                        row,
                        place,
                        $"{skill}: levels of a skill have no texts. To keep this, map \"{skill}\" and its like as "
                            + $"competencies."
                    )
                );
            else
                Describe(row, place, competency, use.Level, use.Tracks, text);
        }
        foreach (var (place, column, use) in _positionColumns)
        {
            if (Nothing.Contains(Names.Key(row.Cells[place].Text)) || Needed(row, place, skill) is not { } level)
                continue;
            var (role, title) = column.Split(" / ", 2) is [var before, var after] ? (before, after) : ("", column);
            Expect(row, place, Position(role, title, use.Tracks), competency, skill, level);
        }
        if (_mapping.IsLong)
            ReadLevel(row, competency, skill);
    }

    private void ReadLevel(Row row, ImportedCompetency competency, string skill)
    {
        var (text, title) = (Text(row, Means.Text), Name(row, Means.Title));
        if (Name(row, Means.Level).Length == 0)
        {
            if (text.Length > 0)
                Fail(row, Means.Text, $"{competency.Name}: which level is this text of?");
            return; // a row that only says what the competency is
        }
        if (LevelOf(row, _places[Means.Level], skill) is not { } level || ReadTracks(row) is not { } tracks)
            return;
        if (text.Length > 0 && skill.Length > 0)
            _ignored.Add(
                At(
                    row,
                    Means.Text,
                    $"{skill}: levels of a skill have no texts. To keep this, map \"{skill}\" and its like as "
                        + $"competencies."
                )
            );
        else if (text.Length > 0)
            Describe(row, _places[Means.Text], competency, level, tracks, text);
        else if (_mapping.Has(Means.Text) && title.Length == 0)
            _warnings.Add(At(row, Means.Text, $"{competency.Name}: no text here. The level stays a hole."));
        if (title.Length > 0)
            Expect(
                row,
                _places[Means.Title],
                Position(Name(row, Means.Role), title, tracks, Name(row, Means.Family)),
                competency,
                skill,
                level
            );
    }

    /// <summary>
    /// The same text for several positions of one level is one text; two texts for one level are one too many.
    /// </summary>
    private void Describe(Row row, int place, ImportedCompetency competency, int level, Tracks tracks, string text)
    {
        foreach (var track in tracks.Each())
        {
            if (competency.Descriptors.TryAdd((level, track), text))
                _described[(competency.Name, level, track)] = row.Line;
            else if (competency.Descriptors[(level, track)] != text)
                _errors.Add(
                    At(
                        row,
                        place,
                        $"{competency.Name}: {_scale.Levels[level - 1].Name} is described otherwise on line "
                            + $"{_described[(competency.Name, level, track)]}."
                    )
                );
            else if (!_mapping.Has(Means.Title))
                _ignored.Add(
                    At(row, place, $"{competency.Name}: repeats line {_described[(competency.Name, level, track)]}.")
                );
        }
    }

    private int? LevelOf(Row row, int place, string skill)
    {
        var name = row.Cells[place].AsName;
        if (skill.Length > 0)
        {
            if (Number(name) is >= 1 and <= Skill.MaxLevel and var number)
                return number;
            _errors.Add(
                At(row, place, $"\"{name}\" is not a level of a skill. Skills have the levels 1 to {Skill.MaxLevel}.")
            );
            return null;
        }
        if (LevelNames.Rank(_levels, name) is { } rank)
            return rank;
        _errors.Add(
            At(
                row,
                place,
                $"\"{name}\" is not a level. The levels are {string.Join(", ", _scale.Levels.Select(l => l.Name))}."
            )
        );
        return null;
    }

    private Tracks? ReadTracks(Row row)
    {
        switch (Names.Key(Name(row, Means.Track)))
        {
            case "" or "IC" or "INDIVIDUAL" or "INDIVIDUAL CONTRIBUTOR":
                return Tracks.Ic;
            case "MANAGERIAL" or "MANAGER" or "MANAGEMENT" or "PEOPLE MANAGER":
                return Tracks.Managerial;
            case "BOTH" or "ALL":
                return Tracks.Both;
        }
        Fail(row, Means.Track, "A track is ic, managerial or both.");
        return null;
    }
}
