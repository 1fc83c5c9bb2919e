#pragma warning disable RS0030 // Runs before anybody is asked for: it looks whether this is the right database.
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Trellis.Data;

/// <summary>What is in the database before a start changes anything in it.</summary>
/// <param name="HasTables">Whether there is anything at all.</param>
/// <param name="Id">The installation that it belongs to; null before the first start of a version that knows of
/// this.</param>
internal sealed record DatabaseState(bool HasTables, Id<Installation>? Id)
{
    /// <summary>What the database is called in a sentence, and begins it.</summary>
    public static string Named(AppOptions options) =>
        options.Postgres is null ? options.Directory.Database : "The PostgreSQL database";

    /// <summary>Looks into the database without changing it, and refuses one that this version cannot use.</summary>
    public static async Task<Result<DatabaseState>> Look(AppDb db, AppOptions options, CancellationToken ct)
    {
        var nothing = new DatabaseState(HasTables: false, Id: null);
        if (options.Postgres is null)
        {
            var file = options.Directory.Database;
            if (!File.Exists(file) || new FileInfo(file).Length == 0)
                return nothing;
            if (await SqliteFile.Damage(file, ct) is { } damage)
                return damage;
        }
        else if (!await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(ct))
        {
            return nothing; // it is made by the first start
        }
        var tables = await Tables(db, options, ct);
        if (tables.Count == 0)
            return nothing;

        var history = db.GetService<IHistoryRepository>();
        var known = db.GetService<IMigrationsAssembly>().Migrations.Keys.ToHashSet(StringComparer.Ordinal);
        var applied = await history.ExistsAsync(ct)
            ? (await history.GetAppliedMigrationsAsync(ct)).Select(m => m.MigrationId).ToList()
            : [];
        if (applied.Count == 0 && tables.Exists(t => !t.StartsWith("__EF", StringComparison.Ordinal)))
            return new Problem.Refused(
                "data.foreign",
                $"{Named(options)} holds the tables of another program "
                    + $"({string.Join(", ", tables.Order(StringComparer.Ordinal).Take(3))} …). "
                    + "Nothing was changed. Name an empty database, or the one of Trellis."
            );
        if (applied.Find(m => !known.Contains(m)) is { } unknown)
            return OfAnotherVersion(Named(options), unknown, known);

        var id = tables.Contains(nameof(Installation))
            ? await db.Set<Installation>()
                .OrderBy(i => i.Id)
                .Select(i => (Id<Installation>?)i.Id)
                .FirstOrDefaultAsync(ct)
            : null;
        return new DatabaseState(applied.Count > 0, id);
    }

    /// <summary>
    /// A migration that this version does not know is of a later one; or, if it is older than all that it knows, of the
    /// time before the first release, from which no way leads here.
    /// </summary>
    private static Problem.Refused OfAnotherVersion(string named, string migration, HashSet<string> known) =>
        string.CompareOrdinal(migration, known.Min(StringComparer.Ordinal)) < 0
            ? new Problem.Refused(
                "data.older",
                $"{named} was written by a version of Trellis from before the first release, which this one cannot "
                    + "bring up to date. Nothing was changed. Start that version to export what is needed, and begin "
                    + "anew in another directory."
            )
            : new Problem.Refused(
                "data.newer",
                $"{named} was written by a newer version of Trellis. Nothing was changed. "
                    + "Start that version, or restore a backup made by this one."
            );

    private static async Task<List<string>> Tables(AppDb db, AppOptions options, CancellationToken ct) =>
        options.Postgres is null
            ? await db
                .Database.SqlQueryRaw<string>(
                    "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                )
                .ToListAsync(ct)
            : await db
                .Database.SqlQueryRaw<string>(
                    "SELECT table_name AS \"Value\" FROM information_schema.tables WHERE table_schema = 'public'"
                )
                .ToListAsync(ct);
}
