using Microsoft.Extensions.DependencyInjection;
using Trellis.Frameworks.Exchange.Mapping;

namespace Trellis.Tests.Frameworks.Exchange.Mapping;

/// <summary>Keeping a mapping under a name, and forgetting it.</summary>
public abstract class SaveMappingTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task The_same_name_again_replaces_what_was_kept_under_it()
    {
        await Save("Garden tables", "c: name");
        var saved = (await Save("  garden   TABLES ", "c: name; d: description")).Value.ShouldNotBeNull();
        (saved.Name, saved.SavedBy).ShouldBe(("garden TABLES", "Somebody"));
        var kept = await App.Db(db => db.Set<SavedMapping>().Where(m => m.NameKey == "GARDEN TABLES").ToListAsync());
        kept.ShouldHaveSingleItem().Text.ShouldContain("description");
    }

    [Fact]
    public async Task A_mapping_needs_a_name_that_is_not_too_long_and_the_name_of_a_competency()
    {
        foreach (var name in new[] { " ", new string('n', SavedMapping.NameLimit + 1) })
            (await Save(name, "c: name")).Problem.ShouldBeOfType<Problem.Refused>().Code.ShouldBe("mapping.name");
        (
            await App.RunAs(
                App.Viewer(AccessRole.PeopleOps),
                services =>
                    services.GetRequiredService<SaveMapping>().Handle("Nothing", new() { Columns = [] }, default)
            )
        ).Problem.ShouldBeOfType<Problem.Unreadable>();
        (await App.Db(db => db.Set<SavedMapping>().AnyAsync(m => m.Name == "Nothing"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Only_editors_keep_and_forget_one_and_what_is_forgotten_is_gone()
    {
        (await Save("Theirs", "c: name", AccessRole.Admin)).Problem.ShouldBeOfType<Problem.Forbidden>();
        var id = (await Save("Forgotten", "c: name")).Value!.Id;
        (await Drop(id, AccessRole.Employee)).Problem.ShouldBeOfType<Problem.Forbidden>();
        (await Drop(id, AccessRole.PeopleOps)).Problem.ShouldBeNull();
        (await Drop(id, AccessRole.PeopleOps)).Problem.ShouldBeOfType<Problem.Missing>();
    }

    private Task<Result<SavedMapping>> Save(string name, string columns, AccessRole role = AccessRole.PeopleOps) =>
        App.RunAs(
            App.Viewer(role),
            services => services.GetRequiredService<SaveMapping>().Handle(name, MappedTables.Map(columns), default)
        );

    private Task<Result<Done>> Drop(Id<SavedMapping> id, AccessRole role) =>
        App.RunAs(App.Viewer(role), services => services.GetRequiredService<DropMapping>().Handle(id, default));

    public sealed class OnSqlite(SqliteWorld world) : SaveMappingTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : SaveMappingTests(world), IClassFixture<PostgresWorld>;
}
