using Microsoft.AspNetCore.Mvc;

namespace Trellis.Kit;

/// <summary>How the table in the body of a request is written, where that is not to be found out.</summary>
public sealed class TableQuery
{
    /// <summary>comma, semicolon, tab or bar.</summary>
    [FromQuery(Name = "delimiter")]
    public string? Delimiter { get; init; }

    /// <summary>The encoding of a text table.</summary>
    [FromQuery(Name = "encoding")]
    public string? Encoding { get; init; }

    /// <summary>The sheet of an Excel workbook.</summary>
    [FromQuery(Name = "sheet")]
    public string? Sheet { get; init; }

    /// <summary>The same as a format; a word that names none is refused.</summary>
    public Result<TableFormat> Read()
    {
        var format = TableFormat.Of(Delimiter, Encoding, Sheet);
        if (Delimiter is not null && format.Delimiter is null)
            return Unknown("delimiter", Delimiter, TableFormat.Delimiters.Select(TableFormat.Word));
        if (Encoding is not null && format.Encoding is null)
            return Unknown("encoding", Encoding, TextEncodings.Known);
        return format;
    }

    private static Problem.Unreadable Unknown(string name, string word, IEnumerable<string> known) =>
        new([new(name, 0, 0, $"\"{word}\" is none of {string.Join(", ", known)}.")]);
}
