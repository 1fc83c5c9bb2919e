using Trellis.Frameworks.Exchange.Mapping;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>The formats a framework can be read from, and how a file is recognised.</summary>
public static class Formats
{
    public const string Auto = "auto";
    public static readonly IReadOnlyList<string> Known = [Auto, "trellis", "case", "csv", "ddat"];

    /// <summary>How the names of tables end.</summary>
    private static readonly string[] Endings = [".csv", ".tsv", ".xlsx", ".xls"];

    /// <summary>
    /// Reads a framework from one file, or from a folder: its YAML where it has a framework.yml, else its CSV files.
    /// Nothing is stored.
    /// </summary>
    public static Result<ParsedFramework> Read(string path, string format, TableFormat? table = null)
    {
        if (!Known.Contains(format))
            return new Problem.Unreadable([
                new(
                    "--format",
                    0,
                    0,
                    $"\"{format}\" is not a format that can be read. Known are: {string.Join(", ", Known)}."
                ),
            ]);
        var name = Path.GetFileNameWithoutExtension(
            Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))
        );
        if (File.Exists(path))
            return Read([OnDisk(path)], format, name);
        if (!Directory.Exists(path))
            return new Problem.Unreadable([new(path, 0, 0, "There is no file or folder of this name.")]);
        if (format is Auto or "trellis" && FolderFormat.FilesOf(path) is { Count: > 0 } yaml)
            return Of(FolderFormat.Read(yaml), yaml);
        List<InputFile> tables =
        [
            .. Directory
                .EnumerateFiles(path)
                .Where(f => Endings.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)
                .Select(OnDisk),
        ];
        if (format == "trellis")
            return new Problem.Unreadable([new(path, 0, 0, "There is no framework.yml in this folder.")]);
        return tables.Count > 0
            ? Read(tables, format, name)
            : new Problem.Unreadable([
                new(path, 0, 0, "There is no table (.csv, .xlsx) in this folder, and no framework.yml."),
            ]);

        InputFile OnDisk(string file) => InputFile.OnDisk(file) with { Format = table ?? TableFormat.Detected };
    }

    /// <summary>
    /// Reads a framework from named inputs: an archive by what is in it, YAML and JSON by their ending, tables by their
    /// first lines.
    /// </summary>
    public static Result<ParsedFramework> Read(IReadOnlyList<InputFile> files, string format, string defaultName)
    {
        if (files is [{ } archive] && Ends(archive, ".zip"))
        {
            var opened = Archive.Open(archive);
            return opened.Problem is { } broken ? broken : Read(opened.Value!, format, defaultName);
        }
        if (format == "trellis" && !files.Any(f => Ends(f, ".yml", ".yaml")))
            return new Problem.Unreadable([
                new(
                    files[0].Name,
                    0,
                    0,
                    "This is no YAML file. Trellis's own format is a folder with a framework.yml, a zip of one, or a "
                        + "single file that ends in .yml."
                ),
            ]);
        if (format == "trellis" || (format == Auto && files.Any(f => Ends(f, ".yml", ".yaml"))))
            return Of(FolderFormat.Read([.. files.Where(f => Ends(f, ".yml", ".yaml"))]), files);
        if (files is [var package] && (format == "case" || (format == Auto && CaseFormat.Recognises(package))))
            return Of(CaseFormat.Read(package), files);
        if (format == "case")
            return new Problem.Unreadable([new(files[0].Name, 0, 0, "A CASE package is one file.")]);
        return Of(Tables(files, format, defaultName), files);
    }

    private static Result<ParsedFramework> Tables(IReadOnlyList<InputFile> files, string format, string defaultName)
    {
        var headers = new Dictionary<InputFile, IReadOnlyList<string>>();
        foreach (var file in files)
        {
            var opened = TableReader.Open(file, ColumnNames.IsKnown);
            if (opened.Problem is { } problem)
                return problem;
            using var table = opened.Value!;
            headers[file] = [.. table.Header.Select(Names.Key)];
        }
        return ReaderOf(headers, format) switch
        {
            Reader.Ddat => DdatFormat.Read(headers),
            Reader.Guess => GuessedTable.Read(files[0]),
            _ => CsvFormat.Read(headers, defaultName),
        };
    }

    private enum Reader
    {
        Own,
        Ddat,
        Guess,
    }

    /// <summary>
    /// Which reader reads these tables: that of DDaT those which have its columns; a single table the one that uses more
    /// of its filled columns, our own where they use as many; our own several (docs/decisions/0032).
    /// </summary>
    private static Reader ReaderOf(Dictionary<InputFile, IReadOnlyList<string>> headers, string format)
    {
        if (format == "ddat" || (format == Auto && DdatFormat.Recognises(headers)))
            return Reader.Ddat;
        if (headers.Count > 1)
            return Reader.Own;
        var (file, header) = headers.First();
        if (!CsvFormat.Recognises(header))
            return Reader.Guess;
        var filled = Filled(file);
        return GuessedTable.Uses(file, filled) > CsvFormat.Uses(header, filled) ? Reader.Guess : Reader.Own;
    }

    /// <summary>The columns of a table with a value in its first rows, by their keys.</summary>
    private static HashSet<string> Filled(InputFile file) =>
        TableForm.Look(file, file.Format).Value is { } sample
            ? [.. sample.Header.Where((_, i) => sample.Examples(i).Any()).Select(Names.Key)]
            : [];

    private static bool Ends(InputFile file, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>What was read, with where it came from.</summary>
    private static Result<ParsedFramework> Of(Result<ParsedFramework> read, IReadOnlyList<InputFile> files) =>
        read.Value is { } parsed
            ? parsed with
            {
                Source =
                    files.Count <= 3
                        ? string.Join(", ", files.Select(f => f.Name))
                        : $"{files[0].Name} and {files.Count - 1} more files",
            }
            : read;
}
