namespace Trellis.Tests.Support;

/// <summary>A world on one provider, shared by the tests of a class.</summary>
public abstract class WorldFixture(Provider provider) : IAsyncLifetime
{
    public World World { get; private set; } = null!;

    public async Task InitializeAsync() => World = await World.Start(provider);

    public async Task DisposeAsync() => await World.App.DisposeAsync();
}

public sealed class SqliteWorld() : WorldFixture(Provider.Sqlite);

public sealed class PostgresWorld() : WorldFixture(Provider.Postgres);
