using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>Reads a table of another shape without a mapping, by what its columns are called, and says so.</summary>
public static class GuessedTable
{
    public static Result<ParsedFramework> Read(InputFile file)
    {
        var looked = TableForm.Look(file, file.Format);
        if (looked.Problem is { } unreadable)
            return unreadable;
        var sample = looked.Value!;
        var mapping = ColumnNames.Guess(sample.Header, sample.Rows) with { Format = file.Format };
        if (mapping.Check().FirstOrDefault() is (_, { } fault))
            return new Problem.Unreadable([
                new(
                    file.Name,
                    1,
                    1,
                    $"What the columns of this table mean was not found out: {fault} Trellis's own tables have the "
                        + "columns competency and description, or family, role and title. For any other, "
                        + file.By(
                            "say what its columns mean in a mapping (--map FILE).",
                            "say what its columns mean on the page Import a table.",
                            "say what its columns mean on the page Import a table."
                        )
                ),
            ]);
        var parsed = MappedTable.Read(file, mapping);
        return parsed.Value is { } read ? read with { Warnings = [Note(file, mapping), .. read.Warnings] } : parsed;
    }

    /// <summary>How many of these columns of a table the guess would use; 0 if it cannot be read so.</summary>
    public static int Uses(InputFile file, IReadOnlySet<string> columns) =>
        TableForm.Look(file, file.Format).Value is { } sample
        && ColumnNames.Guess(sample.Header, sample.Rows) is var mapping
        && !mapping.Check().Any()
            ? mapping.Columns.Count(c => columns.Contains(Names.Key(c.Column)))
            : 0;

    private static Finding Note(InputFile file, TableMapping mapping) =>
        new(
            file.Name,
            1,
            1,
            $"What the columns mean was guessed by their names: "
                + string.Join(", ", mapping.Columns.Select(c => $"\"{c.Column}\" is the {c.Use}"))
                + (mapping.FillDown ? "; blank cells repeat the one above" : "")
                + ". If that is wrong, "
                + file.By(
                    "say it in a mapping (--map FILE).",
                    "import it on the page Import a table.",
                    "import it on the page Import a table."
                )
        );
}
