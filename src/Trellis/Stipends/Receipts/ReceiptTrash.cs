using System.Globalization;

namespace Trellis.Stipends.Receipts;

/// <summary>Files that no row refers to any more, by the day on which they came here, until they are deleted.</summary>
public sealed class ReceiptTrash(DataDirectory directory)
{
    /// <summary>How many days a file is kept here.</summary>
    public const int DaysKept = 90;

    /// <summary>Deletes what was in the trash longer than it is kept; answers how many files.</summary>
    public int Empty(DateOnly today)
    {
        var old = Days().Where(d => d.Day.AddDays(DaysKept) < today).ToList();
        var files = old.Sum(d => Directory.GetFiles(d.Folder).Length);
        foreach (var (_, folder) in old)
            Directory.Delete(folder, recursive: true);
        return files;
    }

    /// <summary>Where a file is in the trash; null if it is not there.</summary>
    public string? Find(string hash) => Days().Select(d => Path.Combine(d.Folder, hash)).FirstOrDefault(File.Exists);

    private IEnumerable<(DateOnly Day, string Folder)> Days() =>
        !Directory.Exists(directory.Trash)
            ? []
            : Directory
                .EnumerateDirectories(directory.Trash)
                .Select(f =>
                    (
                        Is: DateOnly.TryParseExact(
                            Path.GetFileName(f),
                            "yyyy-MM-dd",
                            CultureInfo.InvariantCulture,
                            DateTimeStyles.None,
                            out var day
                        ),
                        Day: day,
                        Folder: f
                    )
                )
                .Where(d => d.Is)
                .Select(d => (d.Day, d.Folder));

    /// <summary>Moves a file to the trash of a day.</summary>
    public void Add(string file, DateOnly today)
    {
        var folder = Path.Combine(directory.Trash, today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        PrivateFiles.Folder(folder);
        File.Move(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
    }
}
