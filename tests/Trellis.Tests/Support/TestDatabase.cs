using Npgsql;
using Trellis.Data;

namespace Trellis.Tests.Support;

public enum Provider { Sqlite, Postgres }

/// <summary>A fresh database of its own for one test class, thrown away afterwards.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>The PostgreSQL server that <c>./test</c> starts.</summary>
    private static string Server => Environment.GetEnvironmentVariable("TRELLIS_TEST_POSTGRES")
        ?? throw new InvalidOperationException("TRELLIS_TEST_POSTGRES names no server. Run ./test, which starts one, or set it to a connection string.");

    private readonly string? _name;

    private TestDatabase(DataDirectory directory, string? connection, string? name) => (Directory, Connection, _name) = (directory, connection, name);

    public DataDirectory Directory { get; }
    public string? Connection { get; }

    public static async Task<TestDatabase> Create(Provider provider)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"trellis-test-{Guid.CreateVersion7():N}");
        var directory = DataDirectory.Open(folder, "a test").Value!;
        if (provider == Provider.Sqlite) return new(directory, null, null);

        var name = $"trellis_{Guid.CreateVersion7():N}";
        await Run($"CREATE DATABASE {name}");
        return new(directory, new NpgsqlConnectionStringBuilder(Server) { Database = name }.ToString(), name);
    }

    private static async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Directory.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_name is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await Run($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        }
        try { System.IO.Directory.Delete(Directory.Path, recursive: true); }
        catch (IOException) { /* a file still open elsewhere: the temporary folder is cleaned by the system */ }
    }
}
