using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.People.Acts;

/// <summary>An administrator gives and takes roles.</summary>
public abstract class ChangeRoleTests(Provider provider) : OwnWorld(provider)
{
    private async Task<HttpResponseMessage> Give(string by, string whom, string role) =>
        await (await App.As(by)).Client.PutAsJsonAsync($"/api/people/{Of(whom)}/role", new { role });

    [Fact]
    public async Task It_holds_at_once_and_is_recorded_and_the_same_again_changes_nothing()
    {
        await App.As(World.Adm);
        await World.Writes(
            "role.changed",
            World.Adm,
            World.Una,
            "Employee → People Ops",
            async () => await (await Give(World.Adm, World.Una, "people-ops")).Ok()
        );
        (await (await App.As(World.Una)).Get("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await App.WritesNothing(async () => await (await Give(World.Adm, World.Una, "people-ops")).Ok());
    }

    [Fact]
    public async Task Nobody_changes_their_own_and_the_last_of_a_role_keeps_it()
    {
        (await Give(World.Adm, World.Adm, "employee")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Give(World.Ops, World.Una, "finance")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Give(World.Fox, World.Una, "finance")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await Give(World.Adm, World.Ops, "employee")).Code()).ShouldBe("person.last-people-ops");
        (await (await Give(World.Adm, World.Una, "admin-and-people-ops")).Code()).ShouldBe("person.role");
    }

    [Fact]
    public async Task What_they_gain_and_lose_is_said_before_it_is_saved()
    {
        var admin = await App.As(World.Adm);
        await App.WritesNothing(async () =>
        {
            var asked = await (
                await admin.Client.PutAsJsonAsync(
                    $"/api/people/{Of(World.Fin)}/role?dryRun=true",
                    new { role = "people-ops" }
                )
            ).Ok();
            asked["saved"]!.GetValue<bool>().ShouldBeFalse();
            var follows = asked["follows"]!.AsArray().Select(f => f!["text"]!.GetValue<string>()).ToList();
            follows[0].ShouldStartWith("They can see and change everybody’s employment");
            follows[0].ShouldNotContain("see everybody’s stipend", customMessage: "they could before");
            follows[1].ShouldBe("They can no longer set budgets and limits of the stipend, and pay.");
        });
    }

    [Fact]
    public async Task The_page_shows_the_role_and_changes_it()
    {
        var admin = await App.As(World.Adm);
        var url = $"/people/{Of(World.Una)}/role";
        (await admin.Page(url)).QuerySelector("input[checked]")!.GetAttribute("value").ShouldBe("Employee");
        var preview = Browser.Parse(
            await (await admin.Submit(url, "main form", ("Input.Role", "Finance"))).Content.ReadAsStringAsync()
        );
        preview.Body!.TextContent.ShouldContain("They can see everybody’s stipend and set budgets");
        var seen = ("seen", preview.QuerySelector("input[name=seen]")!.GetAttribute("value")!);
        var other = await admin.Submit(url, "main form", ("Input.Role", "Admin"), seen, ("go", "save"));
        (await other.Content.ReadAsStringAsync()).ShouldContain("Nothing is saved yet");
        (await admin.Submit(url, "main form", ("Input.Role", "Finance"), seen, ("go", "save"))).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await (await App.As(World.Ops)).Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class OnSqlite() : ChangeRoleTests(Provider.Sqlite);

    public sealed class OnPostgres() : ChangeRoleTests(Provider.Postgres);
}
