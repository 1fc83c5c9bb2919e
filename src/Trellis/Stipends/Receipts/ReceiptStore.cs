using System.Buffers;
using System.Security.Cryptography;

namespace Trellis.Stipends.Receipts;

/// <summary>
/// The files of receipts, below the data directory and outside everything that is served. Each lies under the hash of its content, so a name is never a path.
/// A file is whole before it has that name; the row that speaks of it comes after it, and what no row speaks of is swept away at the next start.
/// </summary>
public sealed class ReceiptStore(DataDirectory directory)
{
    /// <summary>The most that a receipt may weigh, in bytes.</summary>
    public const long Limit = 10 * 1024 * 1024;

    private string Root => Path.Combine(directory.Path, "receipts");
    private string Incoming => Path.Combine(Root, "incoming");

    /// <summary>A file that is kept.</summary>
    /// <param name="Hash">SHA-256 of its content in lower-case hexadecimal digits.</param>
    public sealed record Stored(string Hash, ReceiptKind Kind, long Bytes);

    /// <summary>Takes a file in as it arrives: stops as soon as it is too large, looks at what it is, and keeps it under its hash. Nothing stays of what is refused.</summary>
    public async Task<Result<Stored>> Put(Stream content, CancellationToken ct)
    {
        Private(Incoming);
        var part = Path.Combine(Incoming, $"{Id<Receipt>.New().Value:N}.part");
        try
        {
            await using var file = new FileStream(part, Options());
            var (hash, bytes) = await Copy(content, file, ct);
            if (hash is null) return new Problem.Refused("receipt.too-large", $"This file is larger than {Limit / 1024 / 1024} MB. A photo at a smaller size, or a screenshot, is enough.");
            var inspected = ReceiptInspection.Of(file);
            if (inspected.Problem is { } problem) return problem;
            file.Flush(flushToDisk: true);
            Private(Path.GetDirectoryName(PathOf(hash))!);
            if (!File.Exists(PathOf(hash))) File.Move(part, PathOf(hash), overwrite: true);
            return new Stored(hash, inspected.Value, bytes);
        }
        finally { File.Delete(part); }
    }

    /// <summary>Whether a file is here.</summary>
    public bool Has(string hash) => IsHash(hash) && File.Exists(PathOf(hash));

    /// <summary>Deletes a file that no row speaks of any more. Only while nobody else writes rows.</summary>
    public async Task<Result<Done>> Forget(Sight sight, string hash, CancellationToken ct)
    {
        if (Has(hash) && !await sight.Receipts.AnyAsync(f => f.Hash == hash, ct)) File.Delete(PathOf(hash));
        return Done.It;
    }

    /// <summary>Opens a file by its hash; nothing where there is none, or where this is no hash.</summary>
    public Stream? Open(string hash) => IsHash(hash) && File.Exists(PathOf(hash)) ? new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read) : null;

    /// <summary>Writes a clean copy: the picture without what a camera wrote into it and without what follows its end; a PDF as it is.</summary>
    public static void Clean(ReceiptKind kind, Stream file, Stream to)
    {
        file.Position = 0;
        if (kind == ReceiptKind.Png) PngParts.Copy(file, to);
        else if (kind == ReceiptKind.Jpeg) JpegParts.Copy(file, to);
        else file.CopyTo(to);
    }

    /// <summary>Removes what came half and what no row speaks of; says how many files. Only before anybody is served: a file that just came has no row yet.</summary>
    public int Sweep(IReadOnlySet<string> known)
    {
        if (!Directory.Exists(Root)) return 0;
        var gone = Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Where(f => Path.GetDirectoryName(f) == Incoming || !known.Contains(Path.GetFileName(f))).ToList();
        foreach (var file in gone) File.Delete(file);
        return gone.Count;
    }

    /// <summary>Copies up to the limit, with the hash of what was copied; no hash where there is more.</summary>
    private static async Task<(string? Hash, long Bytes)> Copy(Stream content, Stream file, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(65536);
        try
        {
            long bytes = 0;
            int read;
            while ((read = await content.ReadAsync(buffer, ct)) > 0)
            {
                if ((bytes += read) > Limit) return (null, bytes);
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), ct);
            }
            return (Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
        }
        finally { ArrayPool<byte>.Shared.Return(buffer); }
    }

    private string PathOf(string hash) => Path.Combine(Root, hash[..2], hash);

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static void Private(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}

/// <summary>Brings the files and the rows of receipts together at a start.</summary>
public sealed class SweepReceipts(AppDb db, Viewer me, ReceiptStore store)
{
    public async Task<int> Handle(CancellationToken ct) => store.Sweep((await db.For(me).Receipts.Select(f => f.Hash).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal));
}
