namespace Trellis.Frameworks.Import;

/// <summary>The formats a framework can be read from.</summary>
public static class Formats
{
    public const string Auto = "auto";
    public static readonly IReadOnlyList<string> Known = [Auto, "csv", "ddat", "case"];

    /// <summary>Reads a framework from one file or from a folder's CSV files. Nothing is stored.</summary>
    public static Result<ParsedFramework> Read(string path, string format)
    {
        if (!Known.Contains(format)) return new Problem.Unreadable([new("--format", 0, 0, $"\"{format}\" is not a format that can be read. Known are: {string.Join(", ", Known)}.")]);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        List<string> paths = Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*.csv").Order(StringComparer.Ordinal)] : File.Exists(path) ? [path] : [];
        if (paths.Count == 0)
            return new Problem.Unreadable([new(path, 0, 0, Directory.Exists(path) ? "There is no .csv file in this folder." : "There is no file or folder of this name.")]);
        return Read([.. paths.Select(InputFile.OnDisk)], format, Path.GetFileNameWithoutExtension(name));
    }

    /// <summary>Reads a framework from named inputs, each recognised by its first line.</summary>
    public static Result<ParsedFramework> Read(IReadOnlyList<InputFile> files, string format, string defaultName)
    {
        if (files is [var package] && (format == "case" || (format == Auto && CaseFormat.Recognises(package)))) return CaseFormat.Read(package);
        var headers = new Dictionary<InputFile, IReadOnlyList<string>>();
        foreach (var file in files)
        {
            var opened = CsvTable.Open(file);
            if (opened.Problem is { } problem) return problem;
            using var table = opened.Value!;
            headers[file] = [.. table.Header.Select(Names.Key)];
        }
        var read = format switch
        {
            "ddat" => DdatFormat.Read(headers),
            Auto when DdatFormat.Recognises(headers) => DdatFormat.Read(headers),
            _ => CsvFormat.Read(headers, defaultName),
        };
        return read.Value is { } parsed ? parsed with { Source = string.Join(", ", files.Select(f => f.Name)) } : read;
    }
}
