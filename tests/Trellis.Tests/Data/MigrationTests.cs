using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Trellis.Tests.Data;

/// <summary>
/// The migrations make exactly what the model says, and a start never waits for what another one left behind.
/// </summary>
public abstract class MigrationTests(Provider provider)
{
    [Fact]
    public async Task No_change_of_the_model_lacks_its_migration()
    {
        await using var app = await TestApp.Start(provider);
        (await app.Db(db => Task.FromResult(db.Database.HasPendingModelChanges()))).ShouldBeFalse();
    }

    [Fact]
    public async Task The_migrated_database_has_the_tables_columns_and_indexes_of_the_model()
    {
        await using var migrated = await TestApp.Start(provider);
        await using var created = await TestDatabase.Create(provider);
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddTrellis(new(created.Directory, created.Connection))
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var fresh = scope.ServiceProvider.GetRequiredService<AppDb>();
        await fresh.Database.EnsureCreatedAsync();

        var expected = await Schema(fresh);
        expected.Count.ShouldBeGreaterThan(100);
        (await migrated.Db(Schema)).ShouldBe(expected);
    }

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        await using var app = await TestApp.Start(provider);
        var before = await app.Db(Schema);
        await app.Db(async db =>
        {
            await db.Migrate(default);
            return 0;
        });
        (await app.Db(Schema)).ShouldBe(before);
    }

    /// <summary>
    /// Every column and every index, each in one line, without the order in which columns were added.
    /// </summary>
    private async Task<List<string>> Schema(AppDb db)
    {
        var sql =
            provider == Provider.Sqlite
                ? """
                    SELECT 'column ' || t.name || '.' || c.name || ' ' || c.type || CASE c."notnull" WHEN 1 THEN ' NOT NULL' ELSE '' END
                        || CASE WHEN c.pk > 0 THEN ' KEY ' || c.pk ELSE '' END
                        AS "Value" FROM sqlite_master t
                        JOIN pragma_table_info(t.name) c
                        WHERE t.type = 'table'
                    UNION ALL SELECT 'index ' || sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
                    UNION ALL SELECT 'reference ' || t.name || '.' || f."from" || ' ' || f."table" || '.' || f."to"
                        || ' ' || f.on_delete FROM sqlite_master t
                        JOIN pragma_foreign_key_list(t.name) f
                        WHERE t.type = 'table'
                    """
                : """
                    SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type
                        || COALESCE('(' || character_maximum_length || ')', '')
                        || ' ' || is_nullable
                        AS "Value" FROM information_schema.columns
                        WHERE table_schema = 'public'
                    UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
                    UNION ALL SELECT 'reference ' || conrelid::regclass || ' ' || conname || ' '
                        || pg_get_constraintdef(oid) FROM pg_constraint
                        WHERE connamespace = 'public'::regnamespace
                    """;
        var lines = await db.Database.SqlQueryRaw<string>(sql).ToListAsync();
        return
        [
            .. lines
                .Where(l =>
                    !l.Contains("__EFMigrations", StringComparison.Ordinal)
                    && !l.Contains("sqlite_", StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    public sealed class OnSqlite() : MigrationTests(Provider.Sqlite)
    {
        /// <summary>A rebuilt table is not put back if the process ends in the middle of it.</summary>
        [Fact]
        public async Task No_migration_rebuilds_a_table()
        {
            await using var app = await TestApp.Start(Provider.Sqlite);
            var script = await app.Db(db => Task.FromResult(db.GetService<IMigrator>().GenerateScript()));
            script.ShouldContain("CREATE TABLE \"Person\"");
            script.ShouldNotContain("PRAGMA foreign_keys");
        }

        [Fact]
        public async Task A_migration_lock_left_by_a_killed_process_holds_up_nobody()
        {
            await using var app = await TestApp.Start(Provider.Sqlite);
            await app.Db(db =>
                db.Database.ExecuteSqlRawAsync(
                    "CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, "
                        + "\"Timestamp\" TEXT NOT NULL)"
                )
            );
            await app.Db(db =>
                db.Database.ExecuteSqlRawAsync(
                    "INSERT OR REPLACE INTO \"__EFMigrationsLock\" VALUES (1, '2020-01-01 00:00:00')"
                )
            );
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            await app.Db(async db =>
            {
                await db.Migrate(patience.Token);
                return 0;
            });
            (
                await app.Db(db =>
                    db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM \"__EFMigrationsLock\"")
                        .SingleAsync()
                )
            ).ShouldBe(0);
        }

        [Fact]
        public async Task The_file_is_opened_so_that_an_acknowledged_write_survives()
        {
            await using var app = await TestApp.Start(Provider.Sqlite);
            async Task<string> Pragma(string name) =>
                await app.Db(async db =>
                {
                    await db.Database.OpenConnectionAsync();
                    await using var command = db.Database.GetDbConnection().CreateCommand();
                    command.CommandText = "PRAGMA " + name;
                    return Convert.ToString(
                        await command.ExecuteScalarAsync(),
                        System.Globalization.CultureInfo.InvariantCulture
                    )!;
                });
            (await Pragma("journal_mode")).ShouldBe("wal");
            (await Pragma("synchronous")).ShouldBe("2");
            (await Pragma("foreign_keys")).ShouldBe("1");
            (await Pragma("busy_timeout")).ShouldBe("30000");
        }
    }

    public sealed class OnPostgres() : MigrationTests(Provider.Postgres);
}
