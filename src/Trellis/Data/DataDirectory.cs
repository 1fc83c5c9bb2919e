using System.Globalization;

namespace Trellis.Data;

/// <summary>
/// Where everything of one installation lives: the embedded database and the receipts. One process holds it at a time;
/// the hold ends with the process, however it ends. Servers that share a PostgreSQL database keep the receipts in a
/// folder that they share too.
/// </summary>
public sealed class DataDirectory : IDisposable
{
    private const string LockName = "trellis.lock",
        HolderName = "in-use-by.txt";
    private readonly FileStream? _hold;

    private DataDirectory(string path, string? files, FileStream? hold, int mended) =>
        (Path, Files, _hold, Mended) = (path, files ?? path, hold, mended);

    public const string DatabaseName = "trellis.db",
        KeysName = "keys",
        ReceiptsName = "receipts",
        TrashName = "trash",
        MovingName = "restore.moving";

    public string Path { get; }

    /// <summary>
    /// Where the receipts lie, and the file that says to which database they belong: in this directory, or in the folder
    /// that several servers share.
    /// </summary>
    public string Files { get; }

    /// <summary>Whether several servers share the receipts.</summary>
    public bool IsShared => Files != Path;
    public string Database => System.IO.Path.Combine(Path, DatabaseName);
    public string Receipts => System.IO.Path.Combine(Files, ReceiptsName);
    public string Trash => System.IO.Path.Combine(Files, TrashName);

    /// <summary>Where an older Trellis kept the keys that protect cookies.</summary>
    public string Keys => System.IO.Path.Combine(Path, KeysName);

    /// <summary>How many files and folders others on this machine could open until now.</summary>
    public int Mended { get; }

    /// <summary>Whether nothing of an installation is in it: no more than what a hold leaves behind.</summary>
    public bool IsEmpty => Directory.EnumerateFileSystemEntries(Path).All(IsOfHold);

    /// <summary>Whether a file is one of those that say who holds the directory.</summary>
    public bool IsOfHold(string file) => System.IO.Path.GetFileName(file) is LockName or HolderName;

    /// <summary>Whether there is a receipt in it.</summary>
    public bool HasReceipts =>
        Directory.Exists(Receipts) && Directory.EnumerateFiles(Receipts, "*", SearchOption.AllDirectories).Any();

    /// <summary>
    /// Whether the folder of receipts is there. A shared one is known by the file that says to which database it belongs:
    /// without it, something else is in its place, such as an empty mount point.
    /// </summary>
    private bool HasFiles => !IsShared || File.Exists(System.IO.Path.Combine(Files, InstallationFile.Name));

    /// <summary>Makes sure that receipts are kept where they belong.</summary>
    /// <exception cref="FilesAwayException">The folder of receipts is not there now.</exception>
    public void RequireFiles()
    {
        if (!HasFiles)
            throw new FilesAwayException();
    }

    /// <summary>The directory for what only reads in it beside the process that holds it.</summary>
    public static DataDirectory At(string path) => new(System.IO.Path.GetFullPath(path), null, null, 0);

    /// <summary>
    /// Opens the directory, made if it is missing, closes it to others on this machine, and holds it; or says why not.
    /// </summary>
    /// <param name="holder">Who holds it, for whoever else wants it.</param>
    /// <param name="files">The folder of receipts that several servers share; null if they lie in the directory.</param>
    public static Result<DataDirectory> Open(string path, string holder, string? files = null)
    {
        var full = System.IO.Path.GetFullPath(path);
        var shared = files is null ? null : System.IO.Path.GetFullPath(files);
        FileStream? hold = null;
        try
        {
            PrivateFiles.Folder(full);
            hold = PrivateFiles.Open(System.IO.Path.Combine(full, LockName));
            using (var note = new StreamWriter(PrivateFiles.Create(System.IO.Path.Combine(full, HolderName))))
                note.Write(string.Create(CultureInfo.InvariantCulture, $"{holder}, process {Environment.ProcessId}"));
            if (shared is not null && Shareable(shared) is { } unusable)
            {
                hold.Dispose();
                return unusable;
            }
            return new DataDirectory(full, shared, hold, PrivateFiles.Mend(full));
        }
        catch (IOException) when (hold is null && IsHeld(full))
        {
            return InUse(full);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            hold?.Dispose();
            return Unusable(full, "--data", e);
        }
    }

    /// <summary>Makes the shared folder where it is missing, or says why it cannot be used.</summary>
    private static Problem.Unreadable? Shareable(string shared)
    {
        try
        {
            PrivateFiles.Folder(shared);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unusable(shared, "--files", e);
        }
    }

    private static Problem.Unreadable Unusable(string folder, string option, Exception e) =>
        new Problem.Unreadable([
            new(
                folder,
                0,
                0,
                $"This directory cannot be used: {e.Message.TrimEnd('.')}. Make room or give the account that runs "
                    + $"Trellis the right to write, or name another with {option}."
            ),
        ]);

    /// <summary>Whether another process has the lock: it can be read of, and not be opened.</summary>
    private static bool IsHeld(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, LockName)) && !IsReadOnly(folder);

    private static bool IsReadOnly(string folder)
    {
        try
        {
            var probe = System.IO.Path.Combine(folder, $"probe-{Environment.MachineName}-{Environment.ProcessId}");
            using (PrivateFiles.Create(probe)) { }
            File.Delete(probe);
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static Problem.Refused InUse(string full)
    {
        var note = System.IO.Path.Combine(full, HolderName);
        var who = File.Exists(note) ? File.ReadAllText(note) : "another process";
        return new Problem.Refused(
            "data.in-use",
            $"{full} is in use by {who}. Two processes never write one file: stop it first, or ask the running server."
        );
    }

    /// <summary>
    /// Whether something can be written here now, and how many bytes are free; 0 where the disk is not there.
    /// </summary>
    public (bool IsWritable, long Free) Room()
    {
        if (!HasFiles || IsReadOnly(Path) || IsReadOnly(Files))
            return (false, 0);
        return (true, Math.Min(new DriveInfo(Path).AvailableFreeSpace, new DriveInfo(Files).AvailableFreeSpace));
    }

    public void Dispose() => _hold?.Dispose();
}

/// <summary>The folder in which servers share receipts is not there now.</summary>
public sealed class FilesAwayException() : Exception("The shared folder of receipts is not there.");
