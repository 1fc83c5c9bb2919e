using System.Text.Json;

namespace Trellis.Data;

/// <summary>
/// What a database and a data directory have in common: the same id stands in both, so that a start with the database
/// of another installation, or without one, is noticed before anything is changed. One row.
/// </summary>
public sealed class Installation
{
    public Id<Installation> Id { get; init; } = Id<Installation>.New();
    public required DateTime MadeAt { get; init; }
}

/// <summary>What the data directory says of its installation, in <c>installation.json</c>.</summary>
/// <param name="Database">Where the database is: <see cref="Sqlite"/> or <see cref="Postgres"/>.</param>
/// <param name="IsBeginning">Whether the database is still to be made; a start that was interrupted goes on from
/// here.</param>
public sealed record InstallationFile(Id<Installation> Id, string Database, bool IsBeginning)
{
    public const string Name = "installation.json",
        Sqlite = "sqlite",
        Postgres = "postgres";

    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Reads it; null where there is none.</summary>
    public static Result<InstallationFile?> Read(DataDirectory directory)
    {
        var path = Path.Combine(directory.Files, Name);
        if (!File.Exists(path))
            return new Result<InstallationFile?>(null, null);
        try
        {
            return JsonSerializer.Deserialize<InstallationFile>(File.ReadAllBytes(path), Shape);
        }
        catch (JsonException)
        {
            return new Problem.Unreadable([
                new(
                    path,
                    0,
                    0,
                    "This file says which database belongs to the directory, and cannot be read. "
                        + "Restore it from a backup, or move it away and start with --adopt."
                ),
            ]);
        }
    }

    /// <summary>Writes it whole or not at all.</summary>
    public void Write(DataDirectory directory)
    {
        var path = Path.Combine(directory.Files, Name);
        using (var file = PrivateFiles.Create(path + ".part"))
            JsonSerializer.Serialize(file, this, Shape);
        File.Move(path + ".part", path, overwrite: true);
    }
}
