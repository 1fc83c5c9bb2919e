using System.Buffers;
using System.Security.Cryptography;

namespace Trellis.Stipends.Receipts;

/// <summary>
/// The files of receipts, below the data directory and outside everything that is served. Each lies under the hash of
/// its content, so a name is never a path. A file is whole before it has that name, and the row that names it comes
/// after it. A file without a row is moved to the trash and stays there for <see cref="ReceiptTrash.DaysKept"/> days,
/// so that neither a wrong database nor an older backup costs a receipt.
/// </summary>
public sealed class ReceiptStore(DataDirectory directory)
{
    /// <summary>Maximum size of a receipt, in bytes.</summary>
    public const long Limit = 10 * 1024 * 1024;

    private readonly ReceiptTrash _trash = new(directory);

    private string Root => directory.Receipts;
    private string Incoming => Path.Combine(Root, "incoming");

    /// <summary>A file that is kept.</summary>
    /// <param name="Hash">SHA-256 of its content in lower-case hexadecimal digits.</param>
    public sealed record Stored(string Hash, ReceiptKind Kind, long Bytes);

    /// <summary>
    /// Takes a file in as it arrives: stops as soon as it is too large, looks at what it is, and keeps it under its
    /// hash. Nothing stays of what is refused.
    /// </summary>
    public async Task<Result<Stored>> Put(Stream content, CancellationToken ct)
    {
        directory.RequireFiles();
        PrivateFiles.Folder(Incoming);
        var part = Path.Combine(Incoming, $"{Id<Receipt>.New().Value:N}.part");
        try
        {
            await using var file = new FileStream(part, PrivateFiles.New(FileShare.Delete));
            var (hash, bytes) = await Copy(content, file, ct);
            if (hash is null)
                return new Problem.Refused(
                    "receipt.too-large",
                    $"This file is larger than {Limit / 1024 / 1024} MB. A photo at a smaller size, or a "
                        + $"screenshot, is enough."
                );
            var inspected = ReceiptInspection.Of(file);
            if (inspected.Problem is { } problem)
                return problem;
            file.Flush(flushToDisk: true);
            PrivateFiles.Folder(Path.GetDirectoryName(PathOf(hash))!);
            if (!File.Exists(PathOf(hash)))
                File.Move(part, PathOf(hash), overwrite: true);
            return new Stored(hash, inspected.Value, bytes);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Whether a file is kept.</summary>
    public bool Has(string hash)
    {
        directory.RequireFiles();
        return IsHash(hash) && File.Exists(PathOf(hash));
    }

    /// <summary>Moves a file that no row refers to any more to the trash. Only while nobody else writes rows.</summary>
    public async Task<Result<Done>> Forget(Sight sight, string hash, DateOnly today, CancellationToken ct)
    {
        if (Has(hash) && !await sight.Receipts.AnyAsync(f => f.Hash == hash, ct))
            _trash.Add(PathOf(hash), today);
        return Done.It;
    }

    /// <summary>Opens a file by its hash; null if there is none, or if this is no hash.</summary>
    public Stream? Open(string hash) =>
        Has(hash) ? new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read) : null;

    /// <summary>
    /// Writes a clean copy: the picture without what a camera wrote into it and without what follows its end; a PDF as
    /// it is.
    /// </summary>
    public static void Clean(ReceiptKind kind, Stream file, Stream to)
    {
        file.Position = 0;
        if (kind == ReceiptKind.Png)
            PngParts.Copy(file, to);
        else if (kind == ReceiptKind.Jpeg)
            JpegParts.Copy(file, to);
        else
            file.CopyTo(to);
    }

    /// <summary>How many files were changed so that files and rows agree.</summary>
    /// <param name="Trashed">Had no row, and are in the trash now.</param>
    /// <param name="BroughtBack">A row refers to them, and they were in the trash.</param>
    /// <param name="Missing">A row refers to them, and they cannot be found.</param>
    public sealed record Reconciled(int Trashed, int BroughtBack, int Missing);

    /// <summary>
    /// Makes the files agree with the rows: restores from the trash what a row refers to, moves there what no row refers
    /// to, and deletes uploads that nobody finishes. Only while nobody writes rows: a file that just came has none yet.
    /// </summary>
    public Reconciled Reconcile(IReadOnlySet<string> known, DateOnly today)
    {
        var (trashed, back, missing) = (0, 0, 0);
        foreach (var hash in known.Where(h => IsHash(h) && !File.Exists(PathOf(h))))
        {
            if (_trash.Find(hash) is not { } lost)
            {
                missing++;
                continue;
            }
            PrivateFiles.Folder(Path.GetDirectoryName(PathOf(hash))!);
            File.Move(lost, PathOf(hash));
            back++;
        }
        if (!Directory.Exists(Root))
            return new(trashed, back, missing);

        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).ToList())
        {
            if (Path.GetDirectoryName(file) == Incoming)
                DeleteUnfinished(file);
            else if (!known.Contains(Path.GetFileName(file)))
            {
                _trash.Add(file, today);
                trashed++;
            }
        }
        return new(trashed, back, missing);
    }

    /// <summary>Deletes the rest of an upload, unless another server is still at it and has the file open.</summary>
    private static void DeleteUnfinished(string part)
    {
        try
        {
            using var alone = new FileStream(part, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return;
        }
        File.Delete(part);
    }

    /// <inheritdoc cref="ReceiptTrash.Empty"/>
    public int EmptyTrash(DateOnly today) => _trash.Empty(today);

    /// <summary>
    /// Where the file of a row is: in its place or, for a backup taken while it was removed, in the trash; null if it is
    /// in neither.
    /// </summary>
    public string? Find(string hash) => Has(hash) ? PathOf(hash) : _trash.Find(hash);

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
                if ((bytes += read) > Limit)
                    return (null, bytes);
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), ct);
            }
            return (Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private string PathOf(string hash) => Path.Combine(Root, hash[..2], hash);

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
