using Microsoft.Extensions.DependencyInjection;
using Trellis.Frameworks.Exchange.Mapping;

namespace Trellis.Tests.Frameworks.Exchange.Mapping;

/// <summary>What somebody who brings in a table chooses from.</summary>
public abstract class TableChoicesTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task Editors_choose_from_frameworks_scales_and_kept_mappings_and_nobody_else_from_anything()
    {
        foreach (var name in new[] { "Second", "first" })
            (
                await App.RunAs(
                    App.Viewer(AccessRole.PeopleOps),
                    services =>
                        services.GetRequiredService<SaveMapping>().Handle(name, MappedTables.Map("c: name"), default)
                )
            ).Problem.ShouldBeNull();
        var choices = (await Choices(AccessRole.PeopleOps)).ShouldNotBeNull();
        choices.Frameworks.ShouldBe([new($"{World.Framework}", "Small")]);
        var scale = choices.Scales.ShouldHaveSingleItem();
        (scale.Framework, scale.Name, string.Join(", ", scale.Levels)).ShouldBe(
            ("Small", "Four steps", "Aware, Working, Proficient, Expert")
        );
        choices.Mappings.Select(m => m.Name).ShouldBe(["first", "Second"]);
        choices.Mappings.ShouldAllBe(m => m.Text.Contains("c: name", StringComparison.Ordinal));
        foreach (var role in new[] { AccessRole.Employee, AccessRole.Finance, AccessRole.Admin })
            (await Choices(role)).ShouldBeNull($"{role}");
    }

    private Task<TableChoices.View?> Choices(AccessRole role) =>
        App.RunAs(App.Viewer(role), services => services.GetRequiredService<TableChoices>().Load(default));

    public sealed class OnSqlite(SqliteWorld world) : TableChoicesTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : TableChoicesTests(world), IClassFixture<PostgresWorld>;
}
