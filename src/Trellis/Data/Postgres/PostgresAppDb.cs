using Npgsql;

namespace Trellis.Data;

/// <summary>The database on a PostgreSQL server, where many may write at once.</summary>
public sealed class PostgresAppDb(DbContextOptions<PostgresAppDb> options) : AppDb(options)
{
    /// <summary>The number under which processes on one database take turns to move money.</summary>
    private const long MoneyLock = 0x5354_4950_454E_44;

    /// <inheritdoc />
    protected override Task<IDisposable?> WaitToWrite(CancellationToken ct) => Task.FromResult<IDisposable?>(null);

    /// <inheritdoc />
    protected override Task KeepOthersOut(CancellationToken ct) => Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({MoneyLock})", ct);

    /// <inheritdoc />
    public override bool IsUniqueViolation(DbUpdateException e) => e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
