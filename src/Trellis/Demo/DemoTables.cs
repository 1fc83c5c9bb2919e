using System.Globalization;

namespace Trellis.Demo;

/// <summary>The tables of Larkspur Civic, as they lie in the program.</summary>
internal static class DemoTables
{
    /// <summary>What people wrote, by competency, level and whose voice it is.</summary>
    public static Dictionary<(string Competency, string Level, string Voice), string> Evidence() =>
        Rows("evidence", t => (Key: (t.Name("competency"), t.Name("level"), t.Name("voice")), Text: t.Text("text")))
            .ToDictionary(e => e.Key, e => e.Text);

    /// <summary>A whole number of days.</summary>
    public static int Days(TableReader table, string column) =>
        int.Parse(table.Name(column), CultureInfo.InvariantCulture);

    public static List<T> Rows<T>(string name, Func<TableReader, T> read)
    {
        using var table = TableReader.Open(Table(name)).Value!;
        var rows = new List<T>();
        while (table.Next())
            rows.Add(read(table));
        return table.Error is { } error ? throw new InvalidDataException(error.ToString()) : rows;
    }

    public static InputFile Table(string name) =>
        new($"{name}.csv", () => typeof(DemoTables).Assembly.GetManifestResourceStream($"larkspur/{name}.csv")!);
}
