using System.IO.Compression;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// Reads a zip of a framework's files without unpacking it anywhere: names that lead out of it are refused, and neither
/// the number of files nor what they unpack to is believed beyond a bound.
/// </summary>
public static class Archive
{
    /// <summary>Maximum unpacked size of all files together, in bytes.</summary>
    public const long Limit = 128 * 1024 * 1024;

    public static Result<IReadOnlyList<InputFile>> Open(InputFile file)
    {
        try
        {
            using var stream = file.Open();
            var memory = new MemoryStream();
            new BoundedStream(stream, Limit).CopyTo(memory);
            using var zip = new ZipArchive(memory, ZipArchiveMode.Read);
            if (zip.Entries.Count > FolderFormat.FileLimit)
                return Stop(file, $"This archive has more than {FolderFormat.FileLimit:N0} files.");
            List<InputFile> files = [];
            long total = 0;
            var entries = zip.Entries.Where(e => !IsOfTheSystem(e.FullName)).ToList();
            var root = Root(entries.Select(e => e.FullName));
            foreach (var entry in entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var name = entry.FullName;
                if (
                    name.StartsWith('/')
                    || name.Contains('\\', StringComparison.Ordinal)
                    || name.Contains(':', StringComparison.Ordinal)
                    || name.Split('/').Contains("..")
                )
                    return Stop(
                        file,
                        $"The archive names the file \"{name}\", which leads out of it. Nothing of it is used."
                    );
                if (
                    !name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
                    && !name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
                    && !name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
                    && !name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                )
                    continue;
                var text = new MemoryStream();
                using (var packed = entry.Open())
                    new BoundedStream(packed, Limit - total).CopyTo(text);
                total += text.Length;
                files.Add(
                    new(
                        name[root.Length..],
                        () => new MemoryStream(text.GetBuffer(), 0, (int)text.Length, writable: false)
                    )
                );
            }
            return files.Count > 0 ? files : Stop(file, "There is no .yml, .json or .csv file in this archive.");
        }
        catch (InvalidDataException)
        {
            return Stop(file, "This is not a zip archive that can be read.");
        }
        catch (BoundedStream.TooLarge)
        {
            return Stop(file, $"This archive unpacks to more than {Limit / 1024 / 1024} MB.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Stop(file, $"This file cannot be read: {e.Message}");
        }
    }

    /// <summary>What macOS puts beside the files of every folder that it packs.</summary>
    private static bool IsOfTheSystem(string name) =>
        name.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || name[(name.LastIndexOf('/') + 1)..].StartsWith("._", StringComparison.Ordinal);

    /// <summary>The one folder that everything is in, with its slash, or nothing.</summary>
    private static string Root(IEnumerable<string> names)
    {
        var first = names
            .Select(n => n.IndexOf('/', StringComparison.Ordinal) is > 0 and var at ? n[..(at + 1)] : "")
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return first is [{ Length: > 0 } one] && one is not ("competencies/" or "roles/") ? one : "";
    }

    private static Problem.Unreadable Stop(InputFile file, string message) => new([new(file.Name, 0, 0, message)]);
}
