using Microsoft.Data.Sqlite;

namespace Trellis.Backups;

/// <summary>
/// Copies the embedded database by SQLite's online backup: one read transaction, so that the copy is of one moment and
/// nobody who writes has to wait (https://www.sqlite.org/backup.html).
/// </summary>
public static class SqliteCopy
{
    private const string Tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";

    public static async Task<Result<DatabaseCopy>> Take(
        string database,
        string folder,
        DateTime now,
        CancellationToken ct
    )
    {
        if (!File.Exists(database) || new FileInfo(database).Length == 0)
            return new Problem.Missing($"The database {database}");
        if (await SqliteFile.Damage(database, ct) is { } damage)
            return damage;

        var file = Path.Combine(folder, Manifest.Sqlite);
        await PrivateFiles.Create(file).DisposeAsync();
        await using (var from = Open(database))
        await using (var to = Open(file))
        {
            await from.OpenAsync(ct);
            await to.OpenAsync(ct);
            from.BackupDatabase(to);
            await using var command = to.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=DELETE"; // one file, without a log beside it
            await command.ExecuteNonQueryAsync(ct);
        }
        return await Read(file, now, ct);
    }

    /// <summary>Opens a copy, checks every page and reference of it, and says what is in it.</summary>
    public static async Task<Result<DatabaseCopy>> Read(string file, DateTime at, CancellationToken ct)
    {
        if (await SqliteFile.Damage(file, ct) is { } damage)
            return damage;
        await using var copy = Open(file);
        await copy.OpenAsync(ct);
        await using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA foreign_key_check";
        await using (var broken = await command.ExecuteReaderAsync(ct))
        {
            if (await broken.ReadAsync(ct))
                return new Problem.Refused(
                    "backup.damaged",
                    $"A row of {broken.GetString(0)} in {file} refers to one that is not there."
                );
        }
        return await DatabaseCopy.Read(copy, null, Tables, file, Manifest.Sqlite, at, ct);
    }

    private static SqliteConnection Open(string file) =>
        new(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = SqliteOpenMode.ReadWrite,
                Pooling = false,
                DefaultTimeout = 60,
            }.ToString()
        );
}
