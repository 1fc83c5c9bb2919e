using Microsoft.Extensions.DependencyInjection;
using Trellis.Frameworks.Exchange.Import;
using Trellis.Frameworks.Read;

namespace Trellis.Tests.Frameworks.Read;

/// <summary>What the frameworks here are called.</summary>
public abstract class FrameworkNamesTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task They_stand_by_name_and_one_that_is_not_published_yet_for_editors_only()
    {
        await App.Import([World.File("p.csv", "family,role,title\nF,One,One\n")], "Another");
        (
            await App.RunAs(
                App.Viewer(AccessRole.PeopleOps),
                services => services.GetRequiredService<BeginFramework>().Handle(new() { Name = "Begun" }, default)
            )
        ).Problem.ShouldBeNull();
        (await Names(AccessRole.PeopleOps)).ShouldBe(["Another", "Begun", "Small"]);
        (await Names(AccessRole.Employee)).ShouldBe(["Another", "Small"]);
    }

    private Task<IReadOnlyList<string>> Names(AccessRole role) =>
        App.RunAs(App.Viewer(role), services => services.GetRequiredService<FrameworkNames>().Load(default));

    public sealed class OnSqlite(SqliteWorld world) : FrameworkNamesTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : FrameworkNamesTests(world), IClassFixture<PostgresWorld>;
}
