using Npgsql;

namespace Trellis.Data;

/// <summary>The database on a PostgreSQL server, where many may write at once.</summary>
public sealed class PostgresAppDb(DbContextOptions<PostgresAppDb> options) : AppDb(options)
{
    /// <inheritdoc />
    protected override Task<IDisposable?> WaitToWrite(CancellationToken ct) => Task.FromResult<IDisposable?>(null);

    /// <inheritdoc />
    public override bool IsUniqueViolation(DbUpdateException e) => e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
