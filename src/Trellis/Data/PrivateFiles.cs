namespace Trellis.Data;

/// <summary>
/// Files and folders that only the account that runs Trellis may open: 0600 and 0700. On Windows the folder's own
/// rights hold.
/// </summary>
public static class PrivateFiles
{
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        MyFolder = Mine | UnixFileMode.UserExecute;

    /// <summary>Makes a new file, or empties the one that is there.</summary>
    public static FileStream Create(string path) => new(path, Options(FileMode.Create, FileShare.None));

    /// <summary>Opens a file for itself alone, made where it is missing.</summary>
    public static FileStream Open(string path) => new(path, Options(FileMode.OpenOrCreate, FileShare.None));

    /// <summary>How a new file is opened that nobody else may read; it fails where there is one already.</summary>
    public static FileStreamOptions New(FileShare share) => Options(FileMode.CreateNew, share);

    /// <summary>Makes a folder and those above it where they are missing.</summary>
    public static void Folder(string path)
    {
        if (Directory.Exists(path))
            return;
        if (Path.GetDirectoryName(path) is { Length: > 0 } above)
            Folder(above);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, MyFolder);
    }

    /// <summary>
    /// Takes away what others may do with a folder and all that is in it, and says of how many files and folders.
    /// </summary>
    public static int Mend(string folder)
    {
        if (OperatingSystem.IsWindows())
            return 0;
        var mended = 0;
        foreach (
            var path in Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Prepend(folder)
        )
        {
            if (File.ResolveLinkTarget(path, returnFinalTarget: false) is not null)
                continue;
            var mode = File.GetUnixFileMode(path);
            if ((mode & ~MyFolder) == UnixFileMode.None)
                continue;
            File.SetUnixFileMode(path, mode & MyFolder);
            mended++;
        }
        return mended;
    }

    private static FileStreamOptions Options(FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = share,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Mine;
        return options;
    }
}
