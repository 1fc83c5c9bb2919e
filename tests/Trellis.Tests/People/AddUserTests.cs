using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Trellis.People;

namespace Trellis.Tests.People;

/// <summary>Adding one person by hand, or giving somebody another role.</summary>
public abstract class AddUserTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task Somebody_new_is_added_and_somebody_known_gets_the_role_each_with_its_line()
    {
        var lines = await App.Lines(async () =>
            (await Add(null, "New@example.org", "  New   Example ", AccessRole.Finance)).Problem.ShouldBeNull()
        );
        lines
            .Select(l => (l.What, l.Detail))
            .ShouldBe([("person.added", "40 hours a week, from 14 May 2026"), ("role.changed", "Employee → Finance")]);
        var person = await App.Db(db =>
            db.Set<Person>().Include(p => p.Employments).SingleAsync(p => p.Email == "New@example.org")
        );
        (person.Name, person.Access, person.StartsOn).ShouldBe(("New Example", AccessRole.Finance, Today));
        person.Employments.ShouldHaveSingleItem().ManagerId.ShouldBeNull();

        var known = (await Add(null, "new@EXAMPLE.org", "Another name", AccessRole.Admin)).Value.ShouldNotBeNull();
        (known.Id, known.Name, known.Access).ShouldBe((person.Id, "New Example", AccessRole.Admin));
        await App.WritesNothing(() => Add(null, "new@example.org", "New", AccessRole.Admin));
    }

    [Fact]
    public async Task A_link_that_was_made_for_the_earlier_role_opens_nothing_any_more()
    {
        var link = await App.PasswordLink(World.Ops, Of(World.Una));
        (await Add(null, World.Una, "Una Example", AccessRole.PeopleOps)).Problem.ShouldBeNull();
        (await App.Anonymous().Submit(link, "form", ("Input.Password", "a password of my own"))).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );
    }

    [Theory]
    [InlineData("nobody", "Name", "EMAIL")]
    [InlineData("Ada <new@example.org>", "Name", "EMAIL")]
    [InlineData("new@example.org", " ", "--name")]
    public async Task An_address_and_a_name_are_needed(string email, string name, string place)
    {
        var before = await App.Db(db => db.Set<Person>().CountAsync());
        (await Add(null, email, name, AccessRole.Employee))
            .Problem.ShouldBeOfType<Problem.Unreadable>()
            .Findings.ShouldHaveSingleItem()
            .File.ShouldBe(place);
        (await App.Db(db => db.Set<Person>().CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task Only_an_administrator_adds_somebody_and_nobody_changes_their_own_role()
    {
        foreach (var role in new[] { AccessRole.Employee, AccessRole.Finance, AccessRole.PeopleOps })
            (
                await Add(App.Viewer(role), "new@example.org", "New", AccessRole.Employee)
            ).Problem.ShouldBeOfType<Problem.Forbidden>($"{role}");
        var adm = App.Viewer(AccessRole.Admin, Of(World.Adm));
        (await Add(adm, World.Adm, "Adm Example", AccessRole.Employee)).Problem.ShouldBeOfType<Problem.Forbidden>();
        (
            await Add(adm with { MustConfirm = true }, World.Fox, "Fox Example", AccessRole.Finance)
        ).Problem.ShouldBeOfType<Problem.Unconfirmed>();
        (await Add(adm, World.Fox, "Fox Example", AccessRole.Finance)).Problem.ShouldBeNull();
    }

    private Task<Result<Person>> Add(Viewer? viewer, string email, string name, AccessRole role) =>
        App.RunAs(viewer, services => services.GetRequiredService<AddUser>().Handle(new(email, name, role), default));

    public sealed class OnSqlite(SqliteWorld world) : AddUserTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : AddUserTests(world), IClassFixture<PostgresWorld>;
}
