using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Trellis.Stipends.Receipts;

namespace Trellis.Backups;

/// <summary>
/// Writes everything of an installation into one archive while the server runs: a copy of the database as of one
/// moment and the receipts that it names, with a manifest of checksums. The archive is as confidential as
/// the data directory.
/// </summary>
public sealed class BackUp(string data, string? postgres, TimeProvider clock)
{
    public async Task<Result<Manifest>> Handle(string outFile, CancellationToken ct)
    {
        var target = Path.GetFullPath(outFile);
        if (!Directory.Exists(data))
            return new Problem.Missing($"The data directory {Path.GetFullPath(data)}");
        if (Path.Exists(target))
            return new Problem.Refused(
                "backup.exists",
                $"{target} exists already. Nothing was written. Name another file: a backup never replaces one."
            );
        if (!Directory.Exists(Path.GetDirectoryName(target)))
            return new Problem.Missing($"The folder {Path.GetDirectoryName(target)}");

        var directory = DataDirectory.At(data);
        var read = InstallationFile.Read(directory);
        if (read.Problem is { } unreadable)
            return unreadable;
        if (read.Value is { Database: InstallationFile.Postgres } && postgres is null)
            return new Problem.Refused(
                "data.elsewhere",
                $"The data of {directory.Path} is in a PostgreSQL database. "
                    + "Name it with --postgres or TRELLIS_POSTGRES."
            );

        var work = $"{target}.work";
        try
        {
            PrivateFiles.Folder(work);
            var taken = await DatabaseCopy.Take(directory, postgres, work, clock.UtcNow(), ct);
            if (taken.Problem is { } problem)
                return problem;
            if (
                read.Value is { } file
                && taken.Value!.Installation is { } id
                && !string.Equals(id, file.Id.ToString(), StringComparison.OrdinalIgnoreCase)
            )
                return new Problem.Refused(
                    "data.mismatch",
                    $"The database and {directory.Path} belong to two different installations. "
                        + "Nothing was written. Name the right ones with --data and --postgres."
                );

            var part = Path.Combine(work, "archive");
            var written = await Archive(part, directory, taken.Value!, ct);
            if (written.Problem is null)
                File.Move(part, target);
            return written;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException || Faults.Of(e) is not null)
        {
            return new Problem.Unavailable(
                "backup.failed",
                $"The backup was not written: "
                    + $"{(Faults.Of(e) is { Code: "data.full" } ? "the disk is full" : e.Message.TrimEnd('.'))}. "
                    + $"Nothing stays of it."
            );
        }
        finally
        {
            if (Directory.Exists(work))
                Directory.Delete(work, recursive: true);
        }
    }

    private async Task<Result<Manifest>> Archive(
        string part,
        DataDirectory directory,
        DatabaseCopy copy,
        CancellationToken ct
    )
    {
        var store = new ReceiptStore(directory);
        var parts = new List<Manifest.Part>();
        await using var file = PrivateFiles.Create(part);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            parts.Add(await Add(zip, copy.Name, copy.File, CompressionLevel.Fastest, ct));
            foreach (var (name, path) in Small(directory))
                parts.Add(await Add(zip, name, path, CompressionLevel.Fastest, ct));
            foreach (var hash in copy.Hashes)
            {
                if (store.Find(hash) is not { } receipt)
                    return new Problem.Refused(
                        "backup.receipt-missing",
                        $"The database names a receipt whose file is missing: {hash}. Nothing was written. "
                            + (
                                postgres is null
                                    ? ""
                                    : "If servers share their receipts, name the folder with --files. "
                            )
                            + $"Otherwise look for it in an earlier backup, and put it into receipts/{hash[..2]}/."
                    );
                parts.Add(
                    await Add(
                        zip,
                        $"{DataDirectory.ReceiptsName}/{hash[..2]}/{hash}",
                        receipt,
                        CompressionLevel.NoCompression,
                        ct
                    )
                );
            }
            var version =
                typeof(BackUp)
                    .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
                    ?.InformationalVersion
                ?? "";
            var kind = copy.Name == Manifest.Sqlite ? InstallationFile.Sqlite : InstallationFile.Postgres;
            var manifest = new Manifest(
                Manifest.Newest,
                copy.Installation ?? "",
                copy.At,
                version,
                kind,
                parts,
                copy.Rows
            );
            await using (var entry = zip.CreateEntry(Manifest.Name, CompressionLevel.Fastest).Open())
                await entry.WriteAsync(manifest.ToJson(), ct);
            zip.Dispose();
            file.Flush(flushToDisk: true);
            return manifest;
        }
    }

    /// <summary>What says which installation it is, and the keys of an older Trellis that has not been started anew.</summary>
    private static IEnumerable<(string Name, string Path)> Small(DataDirectory directory)
    {
        var installation = Path.Combine(directory.Path, InstallationFile.Name);
        if (File.Exists(installation))
            yield return (InstallationFile.Name, installation);
        var keys = Path.Combine(directory.Path, DataDirectory.KeysName);
        if (!Directory.Exists(keys))
            yield break;
        foreach (var key in Directory.EnumerateFiles(keys, "*.xml").Order(StringComparer.Ordinal))
            yield return ($"{DataDirectory.KeysName}/{Path.GetFileName(key)}", key);
    }

    private static async Task<Manifest.Part> Add(
        ZipArchive zip,
        string name,
        string path,
        CompressionLevel level,
        CancellationToken ct
    )
    {
        await using var from = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        await using var to = zip.CreateEntry(name, level).Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, bytes) = (new byte[81920], 0L);
        int read;
        while ((read = await from.ReadAsync(buffer, ct)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), ct);
            bytes += read;
        }
        return new(name, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
