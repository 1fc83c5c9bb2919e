using System.Text;

namespace Trellis.Files;

/// <summary>
/// Writes a table for spreadsheets: it begins with a byte order mark, its records end with CR LF, and what would be a
/// formula there is marked (<see cref="Formulas"/>).
/// </summary>
public static class CsvText
{
    public static byte[] Write(IEnumerable<string[]> rows)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows)
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>One cell, in quotes where it needs them.</summary>
    public static string Cell(string text)
    {
        text = Formulas.Mark(text);
        return text.AsSpan().IndexOfAny(",\"\r\n") >= 0
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
    }
}
