using System.Globalization;

namespace Trellis.Data;

/// <summary>
/// Where everything of one installation lives: the database, the keys that protect cookies, the receipts.
/// One process holds it at a time; the hold ends with the process, however it ends.
/// </summary>
public sealed class DataDirectory : IDisposable
{
    private readonly FileStream _hold;

    private DataDirectory(string path, FileStream hold) => (Path, _hold) = (path, hold);

    public const string DatabaseName = "trellis.db";

    public string Path { get; }
    public string Database => System.IO.Path.Combine(Path, DatabaseName);
    public DirectoryInfo Keys => Directory.CreateDirectory(System.IO.Path.Combine(Path, "keys"));

    /// <summary>Opens the directory, made if it is missing, and holds it; or says who has it.</summary>
    public static Result<DataDirectory> Open(string path, string holder)
    {
        var full = System.IO.Path.GetFullPath(path);
        try { Directory.CreateDirectory(full); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Problem.Unreadable([new(full, 0, 0, $"This directory cannot be used: {e.Message} Name another with --data.")]);
        }

        var note = System.IO.Path.Combine(full, "in-use-by.txt");
        try
        {
            var hold = new FileStream(System.IO.Path.Combine(full, "trellis.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(note, string.Create(CultureInfo.InvariantCulture, $"{holder}, process {Environment.ProcessId}"));
            return new DataDirectory(full, hold);
        }
        catch (IOException)
        {
            var who = File.Exists(note) ? File.ReadAllText(note) : "another process";
            return new Problem.Refused("data.in-use", $"{full} is in use by {who}. Two processes never write one file: stop it first, or ask the running server.");
        }
        catch (UnauthorizedAccessException e)
        {
            return new Problem.Unreadable([new(full, 0, 0, $"This directory cannot be used: {e.Message} Name another with --data.")]);
        }
    }

    public void Dispose() => _hold.Dispose();
}
