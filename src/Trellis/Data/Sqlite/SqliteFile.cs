using Microsoft.Data.Sqlite;

namespace Trellis.Data;

/// <summary>What a file is that should be a database.</summary>
public static class SqliteFile
{
    private static ReadOnlySpan<byte> Signature => "SQLite format 3\0"u8;

    /// <summary>
    /// Why the file cannot be used: another kind of file, or a damaged one; null where it is whole. It is only read.
    /// </summary>
    public static async Task<Problem?> Damage(string path, CancellationToken ct)
    {
        var head = new byte[Signature.Length];
        await using (
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
        )
        {
            if (
                await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct) < head.Length
                || !head.AsSpan().SequenceEqual(Signature)
            )
                return new Problem.Refused(
                    "data.foreign",
                    $"{path} is not a database of Trellis but another kind of file. Nothing was changed. "
                        + "Move it away and put the database back, or restore a backup (./trellis restore FILE)."
                );
        }
        var faults = new List<string>();
        try
        {
            await using var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString()
            );
            await connection.OpenAsync(ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA quick_check(3)";
            await using var lines = await command.ExecuteReaderAsync(ct);
            while (await lines.ReadAsync(ct))
                faults.Add(lines.GetString(0));
        }
        catch (SqliteException e) when (Faults.Of(e) is { Code: "data.damaged" })
        {
            faults.Add(e.Message);
        }
        return faults is ["ok"]
            ? null
            : new Problem.Refused(
                "data.damaged",
                $"{path} is damaged ({string.Join("; ", faults).TrimEnd('.')}). Nothing was changed. "
                    + "Keep it, and restore a backup into another directory: ./trellis restore FILE --data OTHER."
            );
    }
}
