using Microsoft.Extensions.DependencyInjection;
using Trellis.Accounts;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Support;

/// <summary>
/// The product on a database with nobody in it, shared by the tests of a class: each names a framework of its own.
/// </summary>
public abstract class EmptyFixture(Provider provider) : IAsyncLifetime
{
    public TestApp App { get; private set; } = null!;

    public async Task InitializeAsync() => App = await TestApp.Start(provider);

    public async Task DisposeAsync() => await App.DisposeAsync();
}

public sealed class SqliteEmpty() : EmptyFixture(Provider.Sqlite);

public sealed class PostgresEmpty() : EmptyFixture(Provider.Postgres);

/// <summary>What tests of several classes do with the product.</summary>
public static class Doing
{
    /// <summary>Runs something in a scope of its own, as the operator or as somebody else.</summary>
    public static Task<T> RunAs<T>(this TestApp app, Viewer? viewer, Func<IServiceProvider, Task<T>> work) =>
        app.Run(
            (services, _) =>
            {
                if (viewer is not null)
                    services.GetRequiredService<ViewerSource>().Act(viewer);
                return work(services);
            }
        );

    public static Task<Result<ImportReport<FrameworkCounts>>> TryImport(
        this TestApp app,
        IReadOnlyList<InputFile> files,
        string? name,
        bool dryRun = false,
        Viewer? viewer = null,
        bool allowRemovals = false
    ) =>
        app.RunAs(
            viewer,
            services =>
                services
                    .GetRequiredService<ImportFramework>()
                    .Handle(
                        new(
                            Formats.Read(files, "auto", "Default").Value.ShouldNotBeNull(),
                            name,
                            dryRun,
                            AllowRemovals: allowRemovals
                        ),
                        default
                    )
        );

    public static async Task<ImportReport<FrameworkCounts>> Import(
        this TestApp app,
        IReadOnlyList<InputFile> files,
        string? name,
        bool dryRun = false,
        bool allowRemovals = false
    )
    {
        var imported = await app.TryImport(files, name, dryRun, allowRemovals: allowRemovals);
        imported.Problem.ShouldBeNull();
        return imported.Value!;
    }

    /// <summary>A viewer of a role, on the day of the product's clock.</summary>
    public static Viewer Viewer(this TestApp app, AccessRole role, Id<Person>? id = null) =>
        new(id ?? Id<Person>.New(), "Somebody", role, app.Clock.Today, app.Clock.GetUtcNow().UtcDateTime);
}
