using System.Data;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Trellis.Backups;

/// <summary>
/// Copies a PostgreSQL database with <c>pg_dump</c> and puts it back with <c>pg_restore</c>, the tools of PostgreSQL
/// itself.
/// </summary>
public static class PostgresDump
{
    private const string Tables =
        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'";

    /// <summary>Dumps the snapshot of one transaction, and counts in the same transaction what is in it.</summary>
    public static async Task<Result<DatabaseCopy>> Take(
        string connectionString,
        string folder,
        DateTime now,
        CancellationToken ct
    )
    {
        var file = Path.Combine(folder, Manifest.Postgres);
        await PrivateFiles.Create(file).DisposeAsync();
        await using var connection = new NpgsqlConnection(Single(connectionString));
        await connection.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await using var export = new NpgsqlCommand("SELECT pg_export_snapshot()", connection, transaction);
        var snapshot = (string)(await export.ExecuteScalarAsync(ct))!;
        var copy = await DatabaseCopy.Read(connection, transaction, Tables, file, Manifest.Postgres, now, ct);
        return
            await Run(
                "pg_dump",
                connectionString,
                ["--format=custom", "--no-owner", "--no-privileges", $"--snapshot={snapshot}", $"--file={file}"],
                null,
                ct
            )
                is { } problem
            ? problem
            : copy;
    }

    /// <summary>Reads a dump without a server, and says what is in it.</summary>
    public static async Task<Result<DatabaseCopy>> Read(string file, DateTime at, CancellationToken ct)
    {
        var reading = new DumpReading();
        if (await Run("pg_restore", null, ["--data-only", "--file=-", file], reading.Line, ct) is { } problem)
            return problem;
        return new DatabaseCopy(
            file,
            Manifest.Postgres,
            at,
            reading.Installation,
            reading.Rows,
            [.. reading.Hashes.Order(StringComparer.Ordinal)]
        );
    }

    /// <summary>Puts a dump into a database, in one transaction; what was in its tables is replaced.</summary>
    public static Task<Problem?> Restore(string connectionString, string file, CancellationToken ct) =>
        Run(
            "pg_restore",
            connectionString,
            [
                "--clean",
                "--if-exists",
                "--no-owner",
                "--no-privileges",
                "--single-transaction",
                "--exit-on-error",
                $"--dbname={new NpgsqlConnectionStringBuilder(connectionString).Database}",
                file,
            ],
            null,
            ct
        );

    /// <summary>Whether there is any table in the database; it is made where it does not exist.</summary>
    public static async Task<bool> HasTables(string connectionString, CancellationToken ct)
    {
        try
        {
            return await Count(connectionString, Tables, ct) > 0;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            var builder = new NpgsqlConnectionStringBuilder(connectionString);
            var name = builder.Database!.Replace("\"", "\"\"", StringComparison.Ordinal);
            await Count(
                new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres" }.ToString(),
                $"CREATE DATABASE \"{name}\"",
                ct
            );
            return false;
        }
    }

    /// <summary>Whether anybody else is connected: a server that would go on writing.</summary>
    public static async Task<bool> IsInUse(string connectionString, CancellationToken ct)
    {
        const string Others =
            "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND "
            + "backend_type = 'client backend'";
        try
        {
            return await Count(connectionString, Others, ct) > 0;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
    }

    private static async Task<int> Count(string connectionString, string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(Single(connectionString));
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = 0;
        while (await reader.ReadAsync(ct))
            rows++;
        return rows;
    }

    private static string Single(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString();

    /// <summary>
    /// Runs a tool; null where it is done. What it says stands in the problem; the password goes by its environment.
    /// </summary>
    private static async Task<Problem?> Run(
        string tool,
        string? connectionString,
        IReadOnlyList<string> arguments,
        Action<string>? line,
        CancellationToken ct
    )
    {
        var start = new ProcessStartInfo(tool)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        if (connectionString is not null)
            Environment(start, new(connectionString));
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return new Problem.Refused(
                "backup.tool",
                $"{tool} is missing. "
                    + "Install the client programs of PostgreSQL, no older than the server "
                    + "(on Debian: apt-get install postgresql-client), and try again."
            );
        }
        using (process)
        {
            var said = process.StandardError.ReadToEndAsync(ct);
            while (await process.StandardOutput.ReadLineAsync(ct) is { } text)
                line?.Invoke(text);
            await process.WaitForExitAsync(ct);
            return process.ExitCode == 0
                ? null
                : new Problem.Refused("backup.tool", $"{tool} failed: {(await said).Trim()}");
        }
    }

    private static void Environment(ProcessStartInfo start, NpgsqlConnectionStringBuilder connection)
    {
        start.Environment["PGHOST"] = connection.Host;
        start.Environment["PGPORT"] = connection.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = connection.Database;
        if (connection.Username is { } user)
            start.Environment["PGUSER"] = user;
        if (connection.Password is { } password)
            start.Environment["PGPASSWORD"] = password;
        if (connection.Passfile is { } passfile)
            start.Environment["PGPASSFILE"] = passfile;
        start.Environment["PGSSLMODE"] = connection.SslMode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            var mode => mode.ToString().ToLowerInvariant(),
        };
        if (connection.RootCertificate is { } root)
            start.Environment["PGSSLROOTCERT"] = root;
    }
}
