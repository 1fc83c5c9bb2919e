using System.IO.Compression;
using System.Security.Cryptography;

namespace Trellis.Backups;

/// <summary>
/// Opens a backup and looks whether it can be restored: every file is there with its checksum, the database opens, is
/// whole and holds as many rows as it had, and each receipt that it names is in the archive. Nothing is changed.
/// </summary>
public static class VerifyBackup
{
    /// <summary>Verifies a backup, and leaves what is in it in a folder where one is named.</summary>
    /// <param name="keepIn">An empty folder to unpack into; null to unpack only what has to be opened, and delete it
    /// again.</param>
    public static async Task<Result<Manifest>> Handle(string backup, string? keepIn, CancellationToken ct)
    {
        if (!File.Exists(backup))
            return new Problem.Missing($"The backup {Path.GetFullPath(backup)}");
        var scratch = keepIn is null ? Directory.CreateTempSubdirectory("trellis-verify-").FullName : null;
        try
        {
            using var zip = ZipFile.OpenRead(backup);
            if (zip.GetEntry(Manifest.Name) is not { } entry)
                return Damaged(backup, "it has no manifest, so it is no backup of Trellis or was never finished");
            await using var json = entry.Open();
            if (Manifest.Read(json) is not { Files: not null, Rows: not null } manifest)
                return Damaged(backup, "its manifest cannot be read");
            if (manifest.Format > Manifest.Newest)
                return new Problem.Refused(
                    "backup.newer",
                    $"{backup} was written by a newer version of Trellis ({manifest.Version}). Use that version."
                );

            var wrong = await CheckFiles(zip, manifest, scratch ?? keepIn!, keepsAll: keepIn is not null, ct);
            if (wrong is not null)
                return Damaged(backup, wrong);
            return await CheckDatabase(manifest, scratch ?? keepIn!, ct) is { } problem ? problem : manifest;
        }
        catch (InvalidDataException)
        {
            return Damaged(backup, "it was cut off, or is no backup");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Problem.Unavailable(
                "backup.failed",
                $"{backup} could not be read: {e.Message.TrimEnd('.')}. Nothing was changed."
            );
        }
        finally
        {
            if (scratch is not null)
                Directory.Delete(scratch, recursive: true);
        }
    }

    private static Problem.Refused Damaged(string backup, string why) =>
        new Problem.Refused(
            "backup.damaged",
            $"{backup} cannot be used: {why}. Nothing was changed. Use another backup."
        );

    private static async Task<string?> CheckFiles(
        ZipArchive zip,
        Manifest manifest,
        string folder,
        bool keepsAll,
        CancellationToken ct
    )
    {
        var named = manifest.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        if (zip.Entries.FirstOrDefault(e => e.FullName != Manifest.Name && !named.ContainsKey(e.FullName)) is { } extra)
            return $"{extra.FullName} is not in its manifest";
        foreach (var part in manifest.Files)
        {
            if (!IsOurs(part.Path))
                return $"{part.Path} is no file of a data directory";
            if (zip.GetEntry(part.Path) is not { } entry)
                return $"{part.Path} is missing";
            var keeps = keepsAll || part.Path is Manifest.Sqlite or Manifest.Postgres;
            var (bytes, hash) = await Unpack(entry, keeps ? Path.Combine(folder, part.Path) : null, ct);
            if (bytes != part.Bytes || hash != part.Sha256)
                return $"{part.Path} in it was changed or damaged";
        }
        return null;
    }

    /// <summary>The places that a backup may write to, so that no archive reaches outside them.</summary>
    private static bool IsOurs(string path) =>
        path is Manifest.Sqlite or Manifest.Postgres or InstallationFile.Name
        || (path.Split('/') is [DataDirectory.KeysName, var key] && IsName(key))
        || (
            path.Split('/') is [DataDirectory.ReceiptsName, { Length: 2 } start, { Length: 64 } hash]
            && hash.StartsWith(start, StringComparison.Ordinal)
            && hash.All(char.IsAsciiHexDigitLower)
        );

    private static bool IsName(string name) =>
        name.EndsWith(".xml", StringComparison.Ordinal)
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');

    private static async Task<(long Bytes, string Hash)> Unpack(ZipArchiveEntry entry, string? to, CancellationToken ct)
    {
        if (to is not null)
            PrivateFiles.Folder(Path.GetDirectoryName(to)!);
        await using var from = entry.Open();
        await using var file = to is null ? Stream.Null : PrivateFiles.Create(to);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, bytes) = (new byte[81920], 0L);
        int read;
        while ((read = await from.ReadAsync(buffer, ct)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
            bytes += read;
        }
        return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static async Task<Problem?> CheckDatabase(Manifest manifest, string folder, CancellationToken ct)
    {
        var isSqlite = manifest.Database == InstallationFile.Sqlite;
        var file = Path.Combine(folder, isSqlite ? Manifest.Sqlite : Manifest.Postgres);
        if (!File.Exists(file))
            return Damaged(file, "the backup holds no database");
        var read = isSqlite
            ? await SqliteCopy.Read(file, manifest.MadeAt, ct)
            : await PostgresDump.Read(file, manifest.MadeAt, ct);
        if (read.Value is not { } copy)
            return read.Problem;

        if (
            manifest.Rows.FirstOrDefault(r => copy.Rows.GetValueOrDefault(r.Key) != r.Value) is
            { Key: not null } differs
        )
            return Damaged(
                copy.Name,
                $"{differs.Key} has {copy.Rows.GetValueOrDefault(differs.Key)} rows and had {differs.Value}"
            );
        var receipts = manifest.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return
            copy.Hashes.FirstOrDefault(h => !receipts.Contains($"{DataDirectory.ReceiptsName}/{h[..2]}/{h}"))
                is { } lost
            ? Damaged(copy.Name, $"the receipt {lost} that it names is not in the backup")
            : null;
    }
}
