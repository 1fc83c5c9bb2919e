namespace Trellis.Tests.Architecture;

/// <summary>The source files, found from wherever the tests run.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The source files under a folder of the repository, without what the build makes.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(f =>
                endings.Any(e => f.EndsWith(e, StringComparison.Ordinal))
                && !f.Contains(
                    $"{Path.DirectorySeparatorChar}Migrations{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
                && !IsMade(f)
            );

    /// <summary>The folders that hold source files, named from the folder they are in.</summary>
    public static IEnumerable<string> Folders(string folder, params string[] endings) =>
        Files(folder, endings)
            .Select(f => Path.GetRelativePath(Path.Combine(Root, folder), Path.GetDirectoryName(f)!))
            .Where(f => f != ".")
            .Distinct(StringComparer.Ordinal);

    private static bool IsMade(string file) =>
        Path.GetRelativePath(Root, file)
            .Split(Path.DirectorySeparatorChar)
            .Any(part => part is "obj" or "bin" or "artifacts");

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Trellis.slnx")))
                return at.FullName;
        }
        throw new InvalidOperationException("Trellis.slnx is in no folder above the tests.");
    }
}
