using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Trellis.Tests.Support;

public enum Provider
{
    Sqlite,
    Postgres,
}

/// <summary>A fresh database of its own for one test class, thrown away afterwards.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>The PostgreSQL server that <c>./test</c> starts.</summary>
    private static string Server =>
        Environment.GetEnvironmentVariable("TRELLIS_TEST_POSTGRES")
        ?? throw new InvalidOperationException(
            "TRELLIS_TEST_POSTGRES names no server. Run ./test, which starts one, or set it to a connection string."
        );

    private readonly string? _name;

    private TestDatabase(DataDirectory directory, string? connection, string? name) =>
        (Directory, Connection, _name) = (directory, connection, name);

    public Provider Provider => _name is null ? Provider.Sqlite : Provider.Postgres;

    public DataDirectory Directory { get; }
    public string? Connection { get; }

    /// <summary>An empty database.</summary>
    public static Task<TestDatabase> Create(Provider provider) => Create(provider, null);

    /// <summary>A database with the newest schema: a copy of one that was migrated once for all tests.</summary>
    public static async Task<TestDatabase> CreateMigrated(Provider provider) =>
        await Create(provider, await (provider == Provider.Sqlite ? SqliteTemplate : PostgresTemplate).Value);

    private static readonly Lazy<Task<string>> SqliteTemplate = new(() => Template(Provider.Sqlite)),
        PostgresTemplate = new(() => Template(Provider.Postgres));

    /// <summary>Migrates a database and says where it is: its file, or its name.</summary>
    private static async Task<string> Template(Provider provider)
    {
        var database = await Create(provider);
        await using (var app = App.Build(App.Create(new(database.Directory, database.Connection))))
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AppDb>().Migrate(default);
        }
        database.Directory.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        return database._name ?? database.Directory.Database;
    }

    /// <summary>A copy of this database and of its receipts. Nothing runs on it meanwhile.</summary>
    public async Task<TestDatabase> Copy()
    {
        var copy = await Create(_name is null ? Provider.Sqlite : Provider.Postgres, _name ?? Directory.Database);
        if (!System.IO.Directory.Exists(Directory.Receipts))
            return copy;
        foreach (var file in System.IO.Directory.EnumerateFiles(Directory.Receipts, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy.Directory.Path, Path.GetRelativePath(Directory.Path, file));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        return copy;
    }

    private static async Task<TestDatabase> Create(Provider provider, string? template)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"trellis-test-{Guid.CreateVersion7():N}");
        var directory = DataDirectory.Open(folder, "a test").Value!;
        if (provider == Provider.Sqlite && template is not null)
            File.Copy(template, directory.Database);
        if (provider == Provider.Sqlite)
            return new(directory, null, null);

        var name = $"trellis_{Guid.CreateVersion7():N}";
        // Files are copied as they are: the other way, block by block through the log, takes ten times as long.
        await Run($"CREATE DATABASE {name} {(template is null ? "" : $"TEMPLATE {template} STRATEGY FILE_COPY")}");
        return new(directory, new NpgsqlConnectionStringBuilder(Server) { Database = name }.ToString(), name);
    }

    /// <summary>Runs a statement on the PostgreSQL server, outside the database of the test.</summary>
    public Task OnServer(string sql) => Run(sql);

    private static async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ToString()
        );
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Directory.Dispose();
        if (_name is null)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }
        else
        {
            await using (var connection = new NpgsqlConnection(Connection))
                NpgsqlConnection.ClearPool(connection);
            await Run($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        }
        try
        {
            System.IO.Directory.Delete(Directory.Path, recursive: true);
        }
        catch (IOException)
        { /* a file still open elsewhere: the temporary folder is cleaned by the system */
        }
    }
}
