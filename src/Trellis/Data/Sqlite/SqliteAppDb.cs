using Microsoft.Data.Sqlite;

namespace Trellis.Data;

/// <summary>
/// The embedded database: one file in the data directory, opened in write-ahead mode with every commit forced to disk,
/// one writer at a time.
/// </summary>
public sealed class SqliteAppDb(DbContextOptions<SqliteAppDb> options, AppModel model, WriteLock writeLock)
    : AppDb(options, model, writeLock)
{
    /// <summary>
    /// How the file is opened. <c>synchronous=FULL</c> and foreign keys are set per connection by
    /// <see cref="SqliteOpening"/>.
    /// </summary>
    public static string ConnectionString(string file) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Cache = SqliteCacheMode.Private, // a shared cache would lock per table, within the process
            ForeignKeys = true,
            DefaultTimeout = 30,
            Pooling = true,
        }.ToString();

    /// <inheritdoc />
    protected override bool HasOneWriter => true;

    /// <summary>
    /// Nothing to wait for: the transaction holds the one turn to write, within this process and outside it.
    /// </summary>
    protected override Task LockAcrossProcesses(CancellationToken ct) => Task.CompletedTask;

    /// <inheritdoc />
    public override async Task<bool> CanWrite(CancellationToken ct)
    {
        await Database.ExecuteSqlRawAsync("SELECT 1", ct);
        return true; // whether the file can be written is asked of the directory
    }

    /// <inheritdoc />
    public override bool IsUniqueViolation(DbUpdateException e) =>
        e.InnerException is SqliteException { SqliteExtendedErrorCode: 2067 or 1555 };
}
