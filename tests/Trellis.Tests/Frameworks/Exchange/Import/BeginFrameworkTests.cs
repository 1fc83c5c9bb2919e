using System.Net;
using System.Net.Http.Json;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>Beginning a framework of one’s own.</summary>
public abstract class BeginFrameworkTests(Provider provider) : OwnWorld(provider)
{
    private const string Url = "/framework/import";

    [Fact]
    public async Task An_own_framework_begins_empty_and_only_editors_see_it()
    {
        var ops = await App.As(World.Ops);
        var answer = await ops.Submit(
            Url,
            "form:has(input[name='First.Name'])",
            ("First.Name", "Our own"),
            ("First.FromStarter", "")
        );
        await answer.ShouldGoOn();
        (await ops.Text(answer.Headers.Location!.OriginalString)).ShouldContain("There is no competency here yet.");
        (await ops.Submit(Url, "form:has(input[name='First.Name'])", ("First.Name", "OUR own"))).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );
        (await ops.Submit(Url, "form:has(input[name='First.Name'])", ("First.Name", " "))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        var una = await App.As(World.Una);
        foreach (var url in new[] { "/framework", "/api/frameworks", "/careers" })
            (await una.Text(url)).ShouldNotContain("Our own", Case.Insensitive, url);
        await (await ops.Submit(answer.Headers.Location!.OriginalString, "form[action$='/discard']")).ShouldGoOn();
        (await Frameworks()).ShouldBe(["Small 1"]);
    }

    [Fact]
    public async Task The_starter_framework_is_a_first_draft_with_everything_in_it()
    {
        var ops = await App.As(World.Ops);
        var answer = await ops.Client.PostAsJsonAsync("/api/frameworks", new { name = "Starter", fromStarter = true });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        var framework = await answer.Content.ReadFromJsonAsync<Id<Framework>>();
        var draft = await ops.Json($"/api/frameworks/{framework}/draft");
        draft
            .GetProperty("content")
            .GetProperty("competencies")
            .GetArrayLength()
            .ShouldBe(Starter.Content().Competencies.Count);
        (await Frameworks()).ShouldBe(["Small 1", "Starter 0"]);
    }

    [Fact]
    public async Task Nobody_but_editors_begins_one()
    {
        foreach (var who in new[] { World.Una, World.Max, World.Fin, World.Adm })
            (
                await (await App.As(who)).Client.PostAsJsonAsync("/api/frameworks", new { name = "Mine" })
            ).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
        (await Frameworks()).ShouldBe(["Small 1"]);
    }

    private Task<List<string>> Frameworks() =>
        App.Db(db => db.Set<Framework>().OrderBy(f => f.Name).Select(f => f.Name + " " + f.InForce).ToListAsync());

    public sealed class OnSqlite() : BeginFrameworkTests(Provider.Sqlite);

    public sealed class OnPostgres() : BeginFrameworkTests(Provider.Postgres);
}
