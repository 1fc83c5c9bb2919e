namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>Finding the level scale of a table.</summary>
public sealed partial class MappedTable
{
    /// <summary>Why the levels are these, in this order: for the report.</summary>
    private string _order = "";

    /// <summary>
    /// The scale: as the mapping names it; else by the columns of levels; else by the levels that rows name, by their
    /// numbers or in the order in which they come.
    /// </summary>
    private void FindLevels(TableReader table)
    {
        var levels = _mapping.Levels;
        _order = "They are as the mapping lists them.";
        if (levels.Count == 0 && _levelTexts.Count > 0)
        {
            levels =
            [
                .. _levelTexts
                    .GroupBy(t => t.Use.Level)
                    .OrderBy(g => g.Key)
                    .Select(g => ColumnNames.Level(g.First().Column)),
            ];
            _order = "They are those of the columns.";
        }
        if (levels.Count == 0 && _mapping.IsLong && (levels = Mentioned()).Count == 0 && _errors.Count > 0)
            return;
        if (levels.Count > 0)
            _scale = new($"{levels[0]} to {levels[^1]}", [.. levels.Select(l => (l, ""))]);
        else
            _order = "The table names none, so these are taken.";
        levels = [.. _scale.Levels.Select(l => l.Name)];
        if (_mapping.Scale.Length > 0)
            _scale = _scale with { Name = _mapping.Scale };
        var at = _levelTexts.Count > 0 ? _levelTexts[0].Column : _mapping.Of(Means.Level).FirstOrDefault().Column ?? "";
        if (levels.Count < 2)
            _errors.Add(table.AtHeader(at, "A scale needs at least two levels. Name them in the mapping."));
        if (levels.DistinctBy(Names.Key).Count() < levels.Count)
            _errors.Add(table.AtHeader(at, "Two levels have the same name. Name them in the mapping."));
        _levels = levels;
    }

    /// <summary>The levels that rows name: by their numbers where they have them, else as they come.</summary>
    private List<string> Mentioned()
    {
        var met = _rows
            .Select(r => (Row: r, Name: Name(r, Means.Level)))
            .Where(l => l.Name.Length > 0)
            .DistinctBy(l => Names.Key(Bare(l.Name)), StringComparer.Ordinal)
            .Take(ContentRules.LevelLimit + 1)
            .ToList();
        if (met.Count > ContentRules.LevelLimit)
        {
            Fail(
                met[^1].Row,
                Means.Level,
                $"A scale has at most {ContentRules.LevelLimit} levels, and this is one more. Is this the "
                    + $"column with the level?"
            );
            return [];
        }
        List<string> names = [.. met.Select(l => l.Name)];
        if (LevelNames.Numbers(names) is { } numbers)
        {
            _order = "They are ordered by their numbers.";
            return
            [
                .. names
                    .Zip(numbers)
                    .OrderBy(l => l.Second)
                    .Select(l => Number(Bare(l.First)) is { } whole ? $"Level {whole}" : l.First),
            ];
        }
        _order =
            "This is the order in which the rows first mention them, a guess. If it is another, list them, the lowest "
            + "first (\"levels:\" in a mapping, or Levels on the page).";
        return names;
    }

    /// <summary>The scale that was made, for the report.</summary>
    private Finding ScaleNote() =>
        new(_file, 0, 0, $"The levels, the lowest first: {string.Join(", ", _levels)}. {_order}");
}
