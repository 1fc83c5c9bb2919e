using Trellis.Frameworks.Exchange.Import;
using Trellis.Frameworks.Exchange.Mapping;

namespace Trellis.Tests.Frameworks.Exchange.Mapping;

/// <summary>Tables that are read by a mapping, or refused.</summary>
public static class MappedTables
{
    /// <summary>A mapping of columns, as its file says it, with what stands above them.</summary>
    public static TableMapping Map(string columns, string head = "") =>
        MappingFile.Read(
            $"{head}\ncolumns:\n{string.Concat(columns.Split(';').Select(c => $"  {c.Trim()}\n"))}",
            "map.yml"
        )
            is var read
        && read.Value is { } mapping
            ? mapping
            : throw new InvalidOperationException(read.Problem!.Message);

    public static ParsedFramework Parsed(string table, TableMapping mapping)
    {
        var read = MappedTable.Read(World.File("t.csv", table), mapping);
        return read.Value.ShouldNotBeNull(read.Problem?.Message);
    }

    public static IReadOnlyList<Finding> Refused(InputFile file, TableMapping mapping) =>
        MappedTable.Read(file, mapping).Problem.ShouldBeOfType<Problem.Unreadable>().Findings;

    public static void IsRefused(
        string table,
        string columns,
        int line,
        int column,
        string message,
        string head = ""
    ) => Refused(World.File("t.csv", table), Map(columns, head)).ShouldBe([new("t.csv", line, column, message)]);
}
