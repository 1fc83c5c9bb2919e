namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// Reads the folder (or the one file) of YAML that an export writes. Every name that is not known is an error with its
/// place, so that a misspelt line is never lost; parts that no list names are imported at the end and reported.
/// </summary>
public static class FolderFormat
{
    private const string WrongBeginning = "A file begins with framework:, competency: or role:.";

    /// <summary>Maximum files of a folder.</summary>
    public const int FileLimit = 20_000;

    /// <summary>
    /// The YAML files of a folder in a stable order: its framework.yml and what is in its folders competencies and
    /// roles; empty if there is no framework.yml.
    /// </summary>
    public static IReadOnlyList<InputFile> FilesOf(string folder)
    {
        var main = Path.Combine(folder, "framework.yml");
        if (!File.Exists(main))
            return [];
        var parts = new[] { "competencies", "roles" }
            .Where(f => Directory.Exists(Path.Combine(folder, f)))
            .SelectMany(f =>
                Directory
                    .EnumerateFiles(Path.Combine(folder, f), "*.yml")
                    .Take(FileLimit)
                    .Order(StringComparer.Ordinal)
                    .Select(p => new InputFile($"{f}/{Path.GetFileName(p)}", () => File.OpenRead(p)))
            );
        return [InputFile.OnDisk(main), .. parts];
    }

    public static Result<ParsedFramework> Read(IReadOnlyList<InputFile> files)
    {
        var fields = new FolderFields();
        List<YamlNode.Map> frameworks = [];
        List<YamlNode.Map> competencies = [];
        List<YamlNode.Map> roles = [];
        foreach (var file in files)
        {
            var read = YamlTree.Read(file);
            if (read.Problem is { } problem)
                return problem;
            foreach (var document in read.Value!)
            {
                if (document is not YamlNode.Map map)
                    fields.Errors.Add(document.At(WrongBeginning));
                else if (map.Lines.ContainsKey("framework"))
                    frameworks.Add(map);
                else if (map.Lines.ContainsKey("competency"))
                    competencies.Add(map);
                else if (map.Lines.ContainsKey("role"))
                    roles.Add(map);
                else
                    fields.Errors.Add(map.At(WrongBeginning));
            }
        }
        if (fields.Errors.Count > 0)
            return new Problem.Unreadable(fields.Errors);
        if (frameworks is not [var framework])
            return new Problem.Unreadable([NotOne(frameworks, files)]);
        var content = new FolderFramework(fields).Read(framework, competencies, roles);
        if (fields.Errors.Count > 0)
            return new Problem.Unreadable(fields.Errors);
        return new ParsedFramework(content.Name, new(), [], fields.Warnings)
        {
            Content = content,
            HasOurKeys = true,
            At = fault => (fields.Places.GetValueOrDefault((fault.Kind, fault.Key)) ?? framework).At(fault.Message),
        };
    }

    private static Finding NotOne(List<YamlNode.Map> frameworks, IReadOnlyList<InputFile> files) =>
        frameworks.Count > 1
            ? frameworks[1].At("There is a second document that begins with framework:.")
            : new(
                files.Count > 0 ? files[0].Name : "framework.yml",
                0,
                0,
                "There is no document that begins with framework:."
            );
}
