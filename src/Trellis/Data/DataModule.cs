#pragma warning disable RS0030 // Runs before anybody is asked for.
using Microsoft.Extensions.Caching.Memory;

namespace Trellis.Data;

/// <summary>Which database, and bringing it up to date.</summary>
public static class DataModule
{
    /// <summary>
    /// Registers <see cref="AppDb"/> on PostgreSQL where a connection is given, otherwise on the file in the data
    /// directory.
    /// </summary>
    public static IServiceCollection AddData(this IServiceCollection services, AppOptions options)
    {
        services
            .AddSingleton(_ => new WriteLock(options.Patience))
            .AddSingleton<MessageSignal>()
            .AddScoped<OpenInstallation>()
            .AddScoped<Health>();
        if (options.Postgres is { } postgres)
        {
            var connection = PostgresAppDb.ConnectionString(postgres);
            return services.AddDbContext<AppDb, PostgresAppDb>(o => o.UseNpgsql(connection).UseHouse());
        }

        var file = SqliteAppDb.ConnectionString(options.Directory.Database);
        return services.AddDbContext<AppDb, SqliteAppDb>(o =>
            o.UseSqlite(file).AddInterceptors(new SqliteOpening()).UseHouse()
        );
    }

    /// <summary>
    /// Translated queries: two entries of 10 units each. EF’s own cache ends at 10,240 units, and a walk through every page
    /// makes twice that: once it is full, queries are translated again and again.
    /// </summary>
    private static readonly MemoryCache Queries = new(new MemoryCacheOptions { SizeLimit = 200_000 });

    private static DbContextOptionsBuilder UseHouse(this DbContextOptionsBuilder options) =>
        options
            .UseMemoryCache(Queries)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.TrackAll)
            .ConfigureWarnings(w =>
                w.Throw(Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.MultipleCollectionIncludeWarning)
            );

    /// <summary>
    /// Applies the migrations that are missing. On SQLite this process holds the data directory, so a migration lock
    /// that is found was left by a process that ended in the middle, and is removed: no start is blocked by it.
    /// A file that such a process had only just made is still empty, and has not been told yet to write ahead.
    /// </summary>
    public static async Task Migrate(this AppDb db, CancellationToken ct)
    {
        if (db is SqliteAppDb && await db.Database.CanConnectAsync(ct))
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
            if (await HasLeftoverLock(db, ct))
                await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", ct);
        }
        await db.Database.MigrateAsync(ct);
        await FillNameKeys(db, ct);
    }

    /// <summary>
    /// People whom an older Trellis kept are sorted by their folded name too; no database folds as Trellis does.
    /// </summary>
    private static async Task FillNameKeys(AppDb db, CancellationToken ct)
    {
        var people = await db.Set<Person>().Where(p => p.NameKey == "").ToListAsync(ct);
        people.ForEach(p => p.Name = p.Name);
        if (people.Count > 0)
            await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private static async Task<bool> HasLeftoverLock(AppDb db, CancellationToken ct) =>
        await db
            .Database.SqlQueryRaw<int>(
                "SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'"
            )
            .SingleAsync(ct) > 0;
}
