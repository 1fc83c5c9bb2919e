using System.Data.Common;
using Npgsql;

namespace Trellis.Data;

/// <summary>The database on a PostgreSQL server, where many may write at once.</summary>
public sealed class PostgresAppDb(DbContextOptions<PostgresAppDb> options, AppModel model, WriteLock writeLock)
    : AppDb(options, model, writeLock)
{
    /// <summary>The number under which processes on one database take turns to move money.</summary>
    public const long MoneyLock = 0x5354_4950_454E_44;

    /// <summary>How many statements each connection keeps prepared on the server.</summary>
    private const int MostPrepared = 200;

    /// <summary>
    /// How the database is connected to: as the operator says, and where they do not say how many statements are kept
    /// prepared, 200 on each connection. What a viewer may see makes statements that take longer to plan than to run.
    /// </summary>
    public static string ConnectionString(string connection)
    {
        if (WhatIsWrongWith(connection) is not null) // whoever opens the installation says so
            return connection;
        var said = new DbConnectionStringBuilder { ConnectionString = connection };
        return said.ContainsKey("Max Auto Prepare") || said.ContainsKey("MaxAutoPrepare")
            ? connection
            : new NpgsqlConnectionStringBuilder(connection)
            {
                MaxAutoPrepare = MostPrepared,
                AutoPrepareMinUsages = 2,
            }.ConnectionString;
    }

    /// <summary>
    /// What is wrong with a connection string before anything is connected to; null where it can be tried.
    /// </summary>
    public static Problem? WhatIsWrongWith(string connection)
    {
        string why;
        try
        {
            if (new NpgsqlConnectionStringBuilder(connection) is { Host.Length: > 0, Database.Length: > 0 })
                return null;
            why = "It names no host or no database.";
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            why = e.Message;
        }
        return new Problem.Unreadable([
            new(
                "--postgres",
                0,
                0,
                $"This is not a PostgreSQL connection. {why.TrimEnd('.')}. Write "
                    + $"\"Host=db;Database=trellis;Username=trellis;Password=…\"."
            ),
        ]);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // Sorted by its letters, as on SQLite, whatever the server's own order is.
        builder.Entity<Person>().Property(p => p.NameKey).UseCollation("C");
    }

    /// <inheritdoc />
    protected override bool HasOneWriter => false;

    /// <inheritdoc />
    protected override async Task LockAcrossProcesses(CancellationToken ct)
    {
        var patience = $"{(int)WriteLock.Patience.TotalMilliseconds}ms";
        await Database.ExecuteSqlAsync($"SELECT set_config('lock_timeout', {patience}, true)", ct);
        await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({MoneyLock})", ct);
    }

    /// <inheritdoc />
    public override async Task<bool> CanWrite(CancellationToken ct) =>
        await Database
            .SqlQueryRaw<string>("SELECT current_setting('transaction_read_only') AS \"Value\"")
            .SingleAsync(ct) == "off";

    /// <inheritdoc />
    public override bool IsUniqueViolation(DbUpdateException e) =>
        e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
