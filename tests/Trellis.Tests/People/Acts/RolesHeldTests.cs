using System.Net;

namespace Trellis.Tests.People.Acts;

/// <summary>Who holds a role, for the office alone.</summary>
public abstract class RolesHeldTests(WorldFixture shared) : SharedWorld(shared)
{
    [Fact]
    public async Task The_office_sees_who_holds_a_role_and_nobody_else_does()
    {
        var roles = await (await (await App.As(World.Ops)).Get("/api/roles")).Ok();
        roles["holders"]!
            .AsArray()
            .Select(h => h!["role"]!.GetValue<string>())
            .Order()
            .ShouldBe(["admin", "finance", "people-ops"]);
        roles["mayGrant"]!.GetValue<bool>().ShouldBeFalse();
        (await (await (await App.As(World.Adm)).Get("/api/roles")).Ok())["mayGrant"]!.GetValue<bool>().ShouldBeTrue();
        (await (await App.As(World.Fox)).Get("/api/roles")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class OnSqlite(SqliteWorld world) : RolesHeldTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : RolesHeldTests(world), IClassFixture<PostgresWorld>;
}
