namespace Trellis.Tests.Support;

/// <summary>A world whose passwords are hashed as in production, shared by the tests of a class.</summary>
public abstract class SlowHashFixture(Provider provider) : IAsyncLifetime
{
    public World World { get; private set; } = null!;

    public async Task InitializeAsync() => World = await World.Create(await TestApp.Start(provider, slowHash: true));

    public async Task DisposeAsync() => await World.App.DisposeAsync();
}

public sealed class SqliteSlowHash() : SlowHashFixture(Provider.Sqlite);

public sealed class PostgresSlowHash() : SlowHashFixture(Provider.Postgres);
