namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>Finding the level scale of a table.</summary>
public sealed partial class MappedTable
{
    /// <summary>
    /// The scale: as the mapping names it; else by the columns of levels; else by the levels that rows name, in the
    /// order in which they come, or by number.
    /// </summary>
    private void FindLevels(CsvTable table)
    {
        var levels = _mapping.Levels;
        if (levels.Count == 0 && _levelTexts.Count > 0)
            levels =
            [
                .. _levelTexts
                    .GroupBy(t => t.Use.Level)
                    .OrderBy(g => g.Key)
                    .Select(g => ColumnNames.Level(g.First().Column)),
            ];
        if (levels.Count == 0 && _mapping.IsLong)
        {
            var met = _rows
                .Select(r => (Row: r, Name: Name(r, Means.Level)))
                .Where(l => l.Name.Length > 0)
                .DistinctBy(l => Names.Key(l.Name), StringComparer.Ordinal)
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
                return;
            }
            levels = met.TrueForAll(l => Number(Bare(l.Name)) is not null)
                ? [.. met.Select(l => Number(Bare(l.Name))!.Value).Distinct().Order().Select(n => $"Level {n}")]
                : [.. met.Select(l => l.Name)];
            foreach (var (name, rank) in levels.Select((l, i) => (l, i + 1)))
                _ranks.TryAdd(Names.Key(Bare(name)), rank);
        }
        if (levels.Count == 0)
            levels = [.. _scale.Levels.Select(l => l.Name)];
        else
            _scale = new(
                _mapping.Scale.Length > 0 ? _mapping.Scale : $"{levels[0]} to {levels[^1]}",
                [.. levels.Select(l => (l, ""))]
            );
        if (_mapping.Scale.Length > 0)
            _scale = _scale with { Name = _mapping.Scale };
        if (levels.Count < 2)
            _errors.Add(
                table.AtHeader(
                    (_levelTexts.Count > 0 ? _levelTexts[0].Column : _mapping.Of(Means.Level).First().Column),
                    "A scale needs at least two levels. Name them in the mapping."
                )
            );
        if (levels.DistinctBy(Names.Key).Count() < levels.Count)
            _errors.Add(
                table.AtHeader(
                    _levelTexts.Count > 0 ? _levelTexts[0].Column : "",
                    "Two levels have the same name. Name them in the mapping."
                )
            );
        foreach (var (name, rank) in levels.Select((l, i) => (l, i + 1)))
            _ranks.TryAdd(Names.Key(name), rank);
        for (var rank = 1; rank <= levels.Count; rank++)
            _ranks.TryAdd($"{rank}", rank);
    }
}
