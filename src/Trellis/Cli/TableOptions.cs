using System.CommandLine;

namespace Trellis.Cli;

/// <summary>How a table is written, where it is not to be found out.</summary>
public static class TableOptions
{
    public static readonly Option<string?> Delimiter = Choice(
        "--delimiter",
        "What stands between the cells of a text table",
        [.. TableFormat.Delimiters.Select(TableFormat.Word)]
    );

    public static readonly Option<string?> Encoding = Choice(
        "--encoding",
        "The encoding of a text table",
        TextEncodings.Known
    );

    public static readonly Option<string?> Sheet = new("--sheet")
    {
        Description = "The sheet of an Excel workbook. Without it, the first one that has values.",
    };

    public static TableFormat Of(ParseResult parse) =>
        TableFormat.Of(parse.GetValue(Delimiter), parse.GetValue(Encoding), parse.GetValue(Sheet));

    private static Option<string?> Choice(string name, string what, IReadOnlyList<string> known)
    {
        var option = new Option<string?>(name)
        {
            Description = $"{what}: {string.Join(", ", known)}. Without it, Trellis finds out.",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && !known.Contains(value, StringComparer.OrdinalIgnoreCase))
                result.AddError($"{name}: \"{value}\" is none of {string.Join(", ", known)}.");
        });
        return option;
    }
}
