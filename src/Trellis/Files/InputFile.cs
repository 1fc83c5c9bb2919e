namespace Trellis.Files;

/// <summary>A named input, opened when it is read: a file on disk or an upload.</summary>
public sealed record InputFile(string Name, Func<Stream> Open)
{
    /// <summary>How the table in it is written, as far as somebody said.</summary>
    public TableFormat Format { get; init; } = TableFormat.Detected;

    /// <summary>The maximum size of an uploaded table, in bytes.</summary>
    public const long MaxBytes = 16 * 1024 * 1024;

    /// <summary>Whether somebody at the command line named it; otherwise it was uploaded.</summary>
    public bool IsOnDisk { get; private init; }

    /// <summary>Whether a program sent it.</summary>
    public bool IsSent { get; init; }

    /// <summary>
    /// What to do in words of the place where the reader is: at the command line, on a page, or in a program.
    /// </summary>
    public string By(string commandLine, string page, string program) =>
        IsOnDisk ? commandLine
        : IsSent ? program
        : page;

    public static InputFile OnDisk(string path) =>
        new(Path.GetFileName(path), () => File.OpenRead(path)) { IsOnDisk = true };

    /// <summary>A file that is held in memory, and therefore small.</summary>
    public static InputFile Held(string name, byte[] bytes) =>
        new(name, () => new MemoryStream(bytes, writable: false));
}
