using System.Data.Common;

namespace Trellis.Backups;

/// <summary>A copy of the whole database as it was at one moment, taken while others go on writing.</summary>
/// <param name="File">Where the copy lies.</param>
/// <param name="Installation">The installation that the database belongs to; null in one from before there was such an
/// id.</param>
/// <param name="Hashes">The receipts that it names.</param>
public sealed record DatabaseCopy(
    string File,
    string Name,
    DateTime At,
    string? Installation,
    IReadOnlyDictionary<string, long> Rows,
    IReadOnlyList<string> Hashes
)
{
    /// <summary>Copies the database of a data directory, or the one on PostgreSQL, into a folder.</summary>
    public static Task<Result<DatabaseCopy>> Take(
        DataDirectory directory,
        string? postgres,
        string folder,
        DateTime now,
        CancellationToken ct
    ) =>
        postgres is null
            ? SqliteCopy.Take(directory.Database, folder, now, ct)
            : PostgresDump.Take(postgres, folder, now, ct);

    /// <summary>What a backup says of a database that is open, in the transaction in which it is copied.</summary>
    internal static async Task<DatabaseCopy> Read(
        DbConnection connection,
        DbTransaction? transaction,
        string tables,
        string file,
        string name,
        DateTime at,
        CancellationToken ct
    )
    {
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await List(tables))
            rows[table] = long.Parse(
                (await List($"SELECT COUNT(*) FROM \"{table}\""))[0],
                System.Globalization.CultureInfo.InvariantCulture
            );
        var ids = rows.ContainsKey(nameof(Installation))
            ? await List($"SELECT \"Id\" FROM \"{nameof(Installation)}\"")
            : [];
        var hashes = rows.ContainsKey(nameof(Receipt))
            ? await List($"SELECT DISTINCT \"Hash\" FROM \"{nameof(Receipt)}\" ORDER BY \"Hash\"")
            : [];
        return new(file, name, at, ids.FirstOrDefault(), rows, hashes);

        async Task<List<string>> List(string sql)
        {
            await using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (sql, transaction);
            await using var reader = await command.ExecuteReaderAsync(ct);
            var found = new List<string>();
            while (await reader.ReadAsync(ct))
                found.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
            return found;
        }
    }
}
