using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>Writing a mapping as its file.</summary>
public sealed partial class MappingFile
{
    /// <summary>The mapping as a file that reads back the same.</summary>
    public static string Write(TableMapping mapping)
    {
        var text = new StringBuilder(
            "# What the columns of a table mean: trellis import framework TABLE.csv --map THIS-FILE --name NAME\n"
        );
        void Line(string key, string? value)
        {
            if (value is { Length: > 0 })
                text.Append(key).Append(": ").Append(value).Append('\n');
        }
        Line("delimiter", mapping.Format.Delimiter is { } d ? TableFormat.Word(d) : null);
        Line("encoding", mapping.Format.Encoding);
        Line("sheet", Quote(mapping.Format.Sheet ?? ""));
        Line("headings", mapping.Headings is { } headings ? (headings ? "yes" : "no") : null);
        Line("tick", Quote(mapping.Tick));
        Line("scale", Quote(mapping.Scale));
        Line("levels", mapping.Levels.Count == 0 ? null : $"[{string.Join(", ", mapping.Levels.Select(Quote))}]");
        Line("fill-down", mapping.FillDown ? "yes" : null);
        Line("family", Quote(mapping.Family));
        Line("role", Quote(mapping.Role));
        text.Append("columns:\n");
        foreach (var (column, use) in mapping.Columns)
            Line($"  {Quote(column)}", use.ToString());
        return text.ToString();
    }

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// A word that YAML takes for itself stands as it is; everything else as JSON writes it, which is YAML too.
    /// </summary>
    private static string Quote(string text) =>
        text.Length == 0 || (Plain().IsMatch(text) && !Reserved().IsMatch(text))
            ? text
            : JsonSerializer.Serialize(text, Readable);

    [GeneratedRegex(
        @"^\p{L}[\p{L}\d_/-]*( [\p{L}\d_/()-]+)*$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Plain();

    [GeneratedRegex(
        "^(y|n|yes|no|on|off|true|false|null)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Reserved();
}
