using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Trellis.Backups;

/// <summary>
/// Puts a backup into a data directory (and a PostgreSQL database) that no server uses. It is verified first and
/// unpacked beside what is there; only then things change places. What was there is moved aside, never deleted.
/// </summary>
public sealed class RestoreBackup(DataDirectory directory, string? postgres, TimeProvider clock)
{
    private const string Staging = "restore.part",
        Aside = "before-restore-";

    /// <param name="MovedTo">Where what was there before lies now; null where there was nothing.</param>
    public sealed record Restored(Manifest Manifest, string? MovedTo);

    public async Task<Result<Restored>> Handle(string backup, bool force, CancellationToken ct)
    {
        if (postgres is not null && PostgresAppDb.WhatIsWrongWith(postgres) is { } wrong)
            return wrong;
        var staging = Path.Combine(directory.Path, Staging);
        try
        {
            foreach (var unfinished in new[] { staging, Path.Combine(directory.Path, DataDirectory.MovingName) })
            {
                if (Directory.Exists(unfinished))
                    Directory.Delete(unfinished, recursive: true);
            }
            if (postgres is not null && await StaysInUse(postgres, ct))
                return new Problem.Refused(
                    "restore.in-use",
                    "Other programs are connected to the PostgreSQL database. Nothing was changed. "
                        + "Stop every server that uses it, or name an empty database."
                );
            var overTables = postgres is not null && await PostgresDump.HasTables(postgres, ct);
            if (!force && (!directory.IsEmpty || overTables))
            {
                return new Problem.Refused(
                    "restore.not-empty",
                    $"{(overTables ? "The PostgreSQL database" : directory.Path)} is not empty. Nothing was changed. "
                        + "Name an empty one, or add --force: what is there is then moved aside, and not deleted."
                );
            }
            PrivateFiles.Folder(staging);
            var verified = await VerifyBackup.Handle(backup, staging, ct);
            if (verified.Value is not { } manifest)
                return verified.Problem!;
            if (Elsewhere(manifest) is { } elsewhere)
                return elsewhere;

            var aside =
                directory.IsEmpty || Others().Count == 0 && !overTables
                    ? null
                    : Path.Combine(
                        directory.Path,
                        Aside + clock.UtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)
                    );
            if (
                postgres is not null
                && await IntoPostgres(postgres, Path.Combine(staging, Manifest.Postgres), overTables ? aside : null, ct)
                    is { } problem
            )
                return problem;
            await EndSessions(postgres ?? SqliteAppDb.ConnectionString(Path.Combine(staging, Manifest.Sqlite)), ct);
            ChangePlaces(staging, aside);
            return new Restored(manifest, aside);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException || Faults.Of(e) is not null)
        {
            return new Problem.Unavailable(
                "restore.failed",
                $"The backup was not restored: "
                    + $"{(Faults.Of(e) is { Code: "data.full" } ? "the disk is full" : e.Message.TrimEnd('.'))}."
            );
        }
        finally
        {
            if (Directory.Exists(staging))
                Directory.Delete(staging, recursive: true);
        }
    }

    private Problem.Refused? Elsewhere(Manifest manifest) =>
        (manifest.Database, postgres) switch
        {
            (InstallationFile.Postgres, null) => new Problem.Refused(
                "restore.database",
                "This backup is of a PostgreSQL database. Name the database to restore into with --postgres."
            ),
            (InstallationFile.Sqlite, not null) => new Problem.Refused(
                "restore.database",
                "This backup is of an embedded database. Leave --postgres out."
            ),
            _ => null,
        };

    /// <summary>Keeps what the database holds, and replaces it.</summary>
    private async Task<Problem?> IntoPostgres(string connection, string dump, string? aside, CancellationToken ct)
    {
        if (aside is not null)
        {
            PrivateFiles.Folder(aside);
            if ((await PostgresDump.Take(connection, aside, clock.UtcNow(), ct)).Problem is { } problem)
                return problem;
        }
        return await PostgresDump.Restore(connection, dump, ct);
    }

    /// <summary>
    /// Everybody signs in anew: a session that was ended after the backup must not come back with it.
    /// </summary>
    private async Task EndSessions(string connection, CancellationToken ct)
    {
        await using DbConnection database = postgres is null
            ? new SqliteConnection(new SqliteConnectionStringBuilder(connection) { Pooling = false }.ToString())
            : new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ToString());
        await database.OpenAsync(ct);
        await using var command = database.CreateCommand();
        command.CommandText = "DELETE FROM \"Session\"";
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>
    /// Moves aside what is there, and in what was unpacked. While that lasts the unpacked files lie in a folder of
    /// another name: a start that finds it knows that a restore did not end, and is refused.
    /// </summary>
    private void ChangePlaces(string staging, string? aside)
    {
        File.Delete(Path.Combine(staging, Manifest.Postgres));
        var moving = Path.Combine(directory.Path, DataDirectory.MovingName);
        Directory.Move(staging, moving);
        if (aside is not null)
        {
            PrivateFiles.Folder(aside);
            foreach (var there in Others())
                Move(there, aside);
        }
        foreach (var restored in Directory.EnumerateFileSystemEntries(moving).ToList())
            Move(restored, directory.Path);
        Directory.Delete(moving);
    }

    /// <summary>What is in the directory, but for the hold, earlier restores and this one.</summary>
    private List<string> Others() =>
        [
            .. Directory
                .EnumerateFileSystemEntries(directory.Path)
                .Where(f =>
                    !directory.IsOfHold(f)
                    && Path.GetFileName(f) is not (Staging or DataDirectory.MovingName)
                    && !Path.GetFileName(f).StartsWith(Aside, StringComparison.Ordinal)
                ),
        ];

    private static void Move(string path, string folder)
    {
        var to = Path.Combine(folder, Path.GetFileName(path));
        if (Directory.Exists(path))
            Directory.Move(path, to);
        else
            File.Move(path, to);
    }

    /// <summary>
    /// Whether others are connected for longer than two seconds: a program that has just ended, such as pg_restore, is still
    /// listed for a moment.
    /// </summary>
    private static async Task<bool> StaysInUse(string postgres, CancellationToken ct)
    {
        for (var look = 0; await PostgresDump.IsInUse(postgres, ct); look++)
        {
            if (look == 20)
                return true;
            await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
        }
        return false;
    }
}
