#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.People.Acts;

/// <summary>Whoever set Trellis up holds both roles until they hand People Ops over.</summary>
public abstract class ChangeRoleOfFounderTests(Provider provider) : OwnWorld(provider)
{
    private Task<int> Both(string who) =>
        App.Db(db =>
            db.Set<Person>()
                .Where(p => p.Email == who)
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.Access, AccessRole.AdminAndPeopleOps))
        );

    private async Task<HttpResponseMessage> HandOver(string by) =>
        await (await App.As(by)).Client.PutAsJsonAsync($"/api/people/{Of(by)}/role", new { role = "admin" });

    [Fact]
    public async Task It_takes_somebody_else_of_people_ops_who_can_sign_in()
    {
        await Both(World.Adm);
        var admin = await App.As(World.Adm);
        (await admin.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await admin.Get($"/people/{Of(World.Una)}/stipend")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await App.Db(db =>
            db.Set<Person>()
                .Where(p => p.Email == World.Ops)
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.Access, AccessRole.Employee))
        );
        (await (await HandOver(World.Adm)).Code()).ShouldBe("person.last-people-ops");
        await (
            await admin.Client.PutAsJsonAsync($"/api/people/{Of(World.Una)}/role", new { role = "people-ops" })
        ).Ok();
        (await HandOver(World.Adm)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await admin.Get($"/people/{Of(World.Una)}/stipend")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await admin.Get("/security")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await HandOver(World.Adm)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_page_of_roles_has_it_in_one_click_for_whoever_holds_both()
    {
        (await (await App.As(World.Adm)).Page("/organisation/roles")).QuerySelectorAll("#both").ShouldBeEmpty();
        await Both(World.Adm);
        var admin = await App.As(World.Adm);
        var done = await admin.Submit("/organisation/roles", "main form");
        done.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await admin.Page("/organisation/roles")).QuerySelectorAll("#both").ShouldBeEmpty();
    }

    public sealed class OnSqlite() : ChangeRoleOfFounderTests(Provider.Sqlite);

    public sealed class OnPostgres() : ChangeRoleOfFounderTests(Provider.Postgres);
}
