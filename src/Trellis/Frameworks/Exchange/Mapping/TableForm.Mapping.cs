namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>Between the form and the mapping that it stands for.</summary>
public sealed partial class TableForm
{
    /// <summary>Fills the form from a mapping, for the columns that the table has.</summary>
    public void Use(TableMapping mapping, IReadOnlyList<string> header)
    {
        var uses = mapping.Columns.ToDictionary(c => Names.Key(c.Column), c => c.Use, StringComparer.Ordinal);
        Columns =
        [
            .. header.Select(h => new Column
            {
                Name = h,
                Means = uses.GetValueOrDefault(Names.Key(h), ColumnUse.Nothing).ToString(),
            }),
        ];
        (Levels, Scale, KnownScale, FillDown, Family, Role) = (
            string.Join('\n', mapping.Levels),
            mapping.Scale,
            null,
            mapping.FillDown,
            mapping.Family,
            mapping.Role
        );
        Judged = Grouping;
        (Delimiter, Encoding, Sheet) = (
            mapping.Format.Delimiter is { } d ? TableFormat.Word(d) : null,
            mapping.Format.Encoding,
            mapping.Format.Sheet
        );
        (Headings, Tick) = (mapping.Headings is { } headings ? (headings ? "yes" : "no") : null, mapping.Tick);
    }

    /// <summary>The mapping that the form says.</summary>
    public TableMapping Mapping(IReadOnlyList<TableChoices.Scale> scales)
    {
        var known = scales.FirstOrDefault(s => s.Id == KnownScale);
        return new()
        {
            Columns = [.. Columns.Where(c => c.Use.Means != Means.Nothing).Select(c => (c.Name ?? "", c.Use))],
            Levels = known?.Levels ?? [.. (Levels ?? "").Split('\n').Select(Names.Tidy).Where(l => l.Length > 0)],
            Scale = known?.Name ?? Names.Tidy(Scale),
            FillDown = FillDown,
            Family = Names.Tidy(Family),
            Role = Names.Tidy(Role),
            Format = Format,
            Headings = Headings is { Length: > 0 } headings ? headings == "yes" : null,
            Tick = Names.Tidy(Tick),
        };
    }

    /// <summary>What a column can mean, in the words of the page, by group.</summary>
    public static IEnumerable<(string Group, IEnumerable<(string Value, string Label)> Choices)> Meanings(int levels)
    {
        yield return (
            "The competency",
            [
                ("name", "Name of the competency"),
                ("description", "Description"),
                ("category", "Category"),
                ("category description", "Description of the category"),
                ("status", "Status"),
                ("skill", "Skill under the competency"),
                ("skill description", "Description of the skill"),
                ("id", "Its id"),
                ("parent", "Id or name of the row above it"),
            ]
        );
        yield return (
            "A column for each level",
            Enumerable
                .Range(1, levels)
                .SelectMany(n =>
                    new[]
                    {
                        ($"level {n}", $"Level {n}"),
                        ($"level {n} managerial", $"Level {n}, managerial"),
                        ($"level {n} both", $"Level {n}, both tracks"),
                    }
                )
        );
        yield return (
            "A row for each level",
            [("level", "Level of the row"), ("track", "Track of the row"), ("text", "What the level looks like")]
        );
        yield return (
            "Positions",
            [
                ("title", "Position that needs this level"),
                ("role", "Its role"),
                ("family", "Its family"),
                ("position", "A position: the cells say the level it needs"),
                ("position managerial", "A managerial position"),
            ]
        );
    }
}
