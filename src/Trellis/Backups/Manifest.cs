using System.Text.Json;

namespace Trellis.Backups;

/// <summary>What a backup holds: the first thing that anybody reads of it, and what its check compares with.</summary>
/// <param name="Format">The version of this layout.</param>
/// <param name="Installation">The id that database and data directory carry.</param>
/// <param name="MadeAt">When the database was copied, in UTC: every change that was acknowledged before is in
/// it.</param>
/// <param name="Database">Where the database was: "sqlite" or "postgres".</param>
/// <param name="Rows">How many rows each table had at that moment.</param>
public sealed record Manifest(
    int Format,
    string Installation,
    DateTime MadeAt,
    string Version,
    string Database,
    IReadOnlyList<Manifest.Part> Files,
    IReadOnlyDictionary<string, long> Rows
)
{
    /// <summary>The layout that this version writes and reads.</summary>
    public const int Newest = 1;

    /// <summary>The name of the manifest, and of the copies of the database.</summary>
    public const string Name = "manifest.json",
        Sqlite = DataDirectory.DatabaseName,
        Postgres = "postgres.dump";

    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>One file of the backup.</summary>
    /// <param name="Path">Its place in the archive and in the data directory, with slashes.</param>
    /// <param name="Sha256">Of its content, in lower-case hexadecimal digits.</param>
    public sealed record Part(string Path, long Bytes, string Sha256);

    /// <summary>The number of people, receipts and lines of the ledger: what an operator recognises.</summary>
    public (long People, long Receipts, long Ledger) Counts =>
        (
            Rows.GetValueOrDefault(nameof(Person)),
            Files.Count(f => f.Path.StartsWith(DataDirectory.ReceiptsName + "/", StringComparison.Ordinal)),
            Rows.GetValueOrDefault(nameof(LedgerEntry))
        );

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Shape);

    /// <summary>Reads it; null where it is no manifest.</summary>
    public static Manifest? Read(Stream json)
    {
        try
        {
            return JsonSerializer.Deserialize<Manifest>(json, Shape);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
