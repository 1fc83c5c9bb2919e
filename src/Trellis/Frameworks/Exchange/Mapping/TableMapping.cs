namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>
/// What the columns of somebody's table mean. Whether it has a column or a row for each level follows from that.
/// </summary>
public sealed record TableMapping
{
    /// <summary>The columns that are used, by name, in the order of the table.</summary>
    public required IReadOnlyList<(string Column, ColumnUse Use)> Columns { get; init; }

    /// <summary>
    /// The levels in ascending order; where none are named, they are those of the columns or of the cells.
    /// </summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>The name of the scale; where none is named, "First to Last".</summary>
    public string Scale { get; init; } = "";

    /// <summary>A blank category or name repeats the one above, as merged cells leave it.</summary>
    public bool FillDown { get; init; }

    /// <summary>Whether rows with nothing but a name are categories of the rows below; null finds out.</summary>
    public bool? Headings { get; init; }

    /// <summary>The level that a tick in the column of a position means; where none is named, the lowest.</summary>
    public string Tick { get; init; } = "";

    /// <summary>The family of positions that name none.</summary>
    public string Family { get; init; } = "";

    /// <summary>The role of positions that name none.</summary>
    public string Role { get; init; } = "";

    /// <summary>How the table is written; found out where it is not said.</summary>
    public TableFormat Format { get; init; } = TableFormat.Detected;

    /// <summary>Whether there is a row for each level, rather than a column.</summary>
    public bool IsLong => Has(Means.Level);

    public bool Has(Means means) => Columns.Any(c => c.Use.Means == means);

    /// <summary>The columns of one meaning, in their order.</summary>
    public IEnumerable<(string Column, ColumnUse Use)> Of(Means means) => Columns.Where(c => c.Use.Means == means);

    /// <summary>
    /// A mapping names the competency once, does not say two things in one place, and says where positions belong. Each
    /// fault with the column that it is about.
    /// </summary>
    public IEnumerable<(string? Column, string Message)> Check()
    {
        if (!Has(Means.Name))
            yield return (null, "No column is the name of the competency.");
        foreach (
            var twice in Columns
                .Where(c => c.Use.Means is not (Means.Nothing or Means.Category or Means.Position or Means.LevelText))
                .GroupBy(c => c.Use.Means)
                .Where(g => g.Count() > 1)
        )
            yield return (
                twice.Last().Column,
                $"Two columns are \"{twice.First().Use}\": \"{twice.First().Column}\" and "
                    + $"\"{twice.Last().Column}\". Keep one."
            );
        var texts = Of(Means.LevelText).ToList();
        foreach (var (column, use) in texts)
        {
            if (
                texts.First(t => t.Use.Level == use.Level && t.Use.Tracks.Meets(use.Tracks)).Column is var other
                && other != column
            )
                yield return (column, $"\"{other}\" is already level {use.Level} of this track.");
            if (Levels.Count > 0 && use.Level > Levels.Count)
                yield return (column, $"There are {Levels.Count} levels, and this is level {use.Level}.");
        }
        if (
            Levels.Count == 0
            && Enumerable
                .Range(1, texts.Select(t => t.Use.Level).DefaultIfEmpty().Max())
                .FirstOrDefault(n => !texts.Exists(t => t.Use.Level == n))
                is > 0
                    and var missing
        )
            yield return (texts[0].Column, $"No column is level {missing}. Name the levels, or begin with level 1.");
        if (IsLong && texts.Count > 0)
            yield return (texts[0].Column, "A table has a column for each level or a row for each level, not both.");
        if (IsLong && Has(Means.Parent))
            yield return (
                Of(Means.Parent).First().Column,
                "A table with parents has one row for each competency, not one for each level."
            );
        if (IsLong && !Has(Means.Text) && !Has(Means.Title))
            yield return (Of(Means.Level).First().Column, "A row names its level, and no column has its text.");
        foreach (var means in new[] { Means.Text, Means.Track, Means.Title })
            if (Has(means) && !IsLong)
                yield return (
                    Of(means).First().Column,
                    $"\"{new ColumnUse(means)}\" needs a column that says which level a row is about."
                );
        if (
            (Has(Means.Title) || Of(Means.Position).Any(p => !p.Column.Contains(" / ", StringComparison.Ordinal)))
            && !Has(Means.Role)
            && Role.Length == 0
        )
            yield return (
                (Has(Means.Title) ? Of(Means.Title) : Of(Means.Position)).First().Column,
                "Positions belong to a role. Name it, or name the column that does."
            );
        if (Tick.Length > 0 && Levels.Count > 0 && LevelNames.Rank(Levels, Tick) is null)
            yield return (null, $"A tick means \"{Tick}\", which is none of the levels.");
        if (Levels.Count is 1 or > ContentRules.LevelLimit)
            yield return (null, $"A scale has 2 to {ContentRules.LevelLimit} levels.");
        if (Levels.DistinctBy(Names.Key).Count() < Levels.Count)
            yield return (null, "Two levels have the same name.");
    }
}
