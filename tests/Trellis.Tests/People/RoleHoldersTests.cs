using Microsoft.Extensions.DependencyInjection;
using Trellis.People;

namespace Trellis.Tests.People;

/// <summary>The last administrator and the last person of People Ops keep their role.</summary>
public abstract class RoleHoldersTests(Provider provider) : OwnWorld(provider)
{
    private Task<Result<Person>> Give(string email, AccessRole role) =>
        App.Run((services, _) => services.GetRequiredService<AddUser>().Handle(new(email, "Name", role), default));

    private static void ShouldBeRefused(Result<Person> result, string code) =>
        result.Problem.ShouldBeOfType<Problem.Refused>().Code.ShouldBe(code);

    [Fact]
    public async Task The_last_one_keeps_the_role_until_somebody_else_who_can_sign_in_has_it()
    {
        ShouldBeRefused(await Give(World.Adm, AccessRole.Employee), "person.last-admin");
        ShouldBeRefused(await Give(World.Ops, AccessRole.Finance), "person.last-people-ops");
        (await Give("new@example.org", AccessRole.PeopleOps)).Problem.ShouldBeNull();
        ShouldBeRefused(await Give(World.Ops, AccessRole.Finance), "person.last-people-ops");
        (await Give(World.Una, AccessRole.PeopleOps)).Problem.ShouldBeNull();
        (await Give(World.Ops, AccessRole.Finance)).Problem.ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_leaves_on_a_known_day_is_nobody_to_rely_on()
    {
        (await Give(World.Una, AccessRole.Admin)).Problem.ShouldBeNull();
        await App.Db(async db =>
        {
            (
                await db.For(Viewer.Operator(default, TimeZoneInfo.Utc)).People.SingleAsync(p => p.Email == World.Una)
            ).EndsOn = Today.AddDays(30);
            return await db.SaveChangesAsync();
        });
        ShouldBeRefused(await Give(World.Adm, AccessRole.Employee), "person.last-admin");
        (await Give(World.Una, AccessRole.Employee)).Problem.ShouldBeNull();
    }

    public sealed class OnSqlite() : RoleHoldersTests(Provider.Sqlite);

    public sealed class OnPostgres() : RoleHoldersTests(Provider.Postgres);
}
