using Microsoft.Extensions.DependencyInjection;

namespace Trellis.Tests.Data;

/// <summary>An empty data directory and database, which a test opens as a start does.</summary>
public abstract class UnopenedInstallation(Provider provider) : IAsyncLifetime
{
    protected Provider Provider => provider;
    protected TestDatabase Database { get; private set; } = null!;
    protected DataDirectory Directory => Database.Directory;

    public async Task InitializeAsync() => Database = await TestDatabase.Create(provider);

    public async Task DisposeAsync() => await Database.DisposeAsync();

    /// <summary>Opens the installation as a server does, or as a command.</summary>
    protected static async Task<Problem?> Open(
        DataDirectory directory,
        string? connection,
        bool serves = true,
        bool adopt = false
    )
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddTrellis(new(directory, connection))
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var problem = (
            await scope.ServiceProvider.GetRequiredService<OpenInstallation>().Handle(new(serves, adopt), default)
        ).Problem;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return problem;
    }

    protected Task<Problem?> Open(bool adopt = false) => Open(Directory, Database.Connection, adopt: adopt);

    protected static string? Code(Problem? problem) => problem?.Code();

    /// <summary>Another directory, gone after the test.</summary>
    protected static DataDirectory Another() =>
        DataDirectory
            .Open(Path.Combine(Path.GetTempPath(), $"trellis-test-{Guid.CreateVersion7():N}"), "a test")
            .Value!;

    /// <summary>A receipt in the directory, as one that a row names.</summary>
    protected string Receipt()
    {
        var file = Path.Combine(Directory.Path, "receipts", "aa", new string('a', 64));
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "paid");
        return file;
    }
}
