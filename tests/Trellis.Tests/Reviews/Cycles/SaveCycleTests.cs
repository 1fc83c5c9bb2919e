using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Reviews.Cycles;

public abstract class SaveCycleTests(Provider provider) : OwnWorld(provider)
{
    private async Task<HttpResponseMessage> Change(Id<Cycle> id, object draft) =>
        await (await App.As(World.Ops)).Client.PutAsJsonAsync($"/api/cycles/{id}", draft);

    [Fact]
    public async Task A_draft_starts_with_the_terms_of_the_organisation_and_tells_nobody()
    {
        var id = await World.DraftCycle(Today.AddDays(3));
        var cycle = await (await App.As(World.Ops)).Json($"/api/cycles/{id}");
        cycle.GetProperty("state").GetString().ShouldBe("draft");
        cycle.GetProperty("terms").GetProperty("coworkersMost").GetInt32().ShouldBe(3);
        cycle.GetProperty("due")[2].GetProperty("on").GetString().ShouldBe($"{Today.AddDays(38):yyyy-MM-dd}");
        (await App.Messages()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_changes_whole_and_an_older_one_is_not_saved_over_it()
    {
        var id = await World.DraftCycle();
        object With(int version, params Id<Person>[] teams) =>
            new
            {
                name = "Other",
                opensOn = Today.AddDays(9),
                teams,
                version,
            };
        (await Change(id, With(1, Of(World.Sky), Of(World.Fox)))).EnsureSuccessStatusCode();
        await (await Change(id, With(1))).ShouldRefuse(HttpStatusCode.Conflict, "stale");
        (await Change(id, With(2, Of(World.Fox)))).EnsureSuccessStatusCode();
        var cycle = await (await App.As(World.Ops)).Json($"/api/cycles/{id}");
        cycle.GetProperty("name").GetString().ShouldBe("Other");
        cycle
            .GetProperty("teams")
            .EnumerateArray()
            .Select(t => t.GetProperty("name").GetString())
            .ShouldBe(["Fox Example"]);
    }

    [Fact]
    public async Task What_is_open_is_frozen()
    {
        var id = await World.OpenedCycle();
        await (await Change(id, new { name = "Other", opensOn = Today })).ShouldRefuse(
            HttpStatusCode.Conflict,
            "cycle.open"
        );
        var page = await (await App.As(World.Ops)).Page($"/cycles/{id}/edit");
        page.Body!.TextContent.ShouldContain("its settings are frozen");
    }

    [Fact]
    public async Task Levelling_and_teams_are_chosen_on_the_page()
    {
        var ops = await App.As(World.Ops);
        var saved = await ops.Submit(
            "/cycles/new",
            "form[method='post']:has([name='Input.OpensOn'])",
            ("Input.Name", "By hand"),
            ("Input.IsLevelled", "true"),
            ("Input.For", "teams")
        );
        saved.StatusCode.ShouldBe(HttpStatusCode.Conflict, "no team is chosen");
        saved = await ops.Submit(
            "/cycles/new",
            "form[method='post']:has([name='Input.OpensOn'])",
            ("Input.Name", "By hand"),
            ("Input.IsLevelled", "true"),
            ("Input.For", "teams"),
            ("Input.Teams", Of(World.Fox).ToString())
        );
        saved.StatusCode.ShouldBe(HttpStatusCode.Found);
        var page = await ops.Page(saved.Headers.Location!.ToString());
        page.Body!.TextContent.ShouldContain("The teams of Fox Example");
        page.Body.TextContent.ShouldContain("1 person takes part");
    }

    public sealed class OnSqlite() : SaveCycleTests(Provider.Sqlite);

    public sealed class OnPostgres() : SaveCycleTests(Provider.Postgres);
}
