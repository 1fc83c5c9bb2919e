using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Goals;

public abstract class AddActionTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_is_added_on_the_page_of_the_goal()
    {
        var ada = await App.As(World.Ada);
        var answer = await ada.Submit(
            $"/goals/{World.Goal}",
            "section.sheet form:has([name='ToDo.Text'])",
            ("ToDo.Text", "Ask a reader"),
            ("ToDo.DueOn", $"{Later:yyyy-MM-dd}")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ada.Text($"/goals/{World.Goal}")).ShouldContain("Ask a reader");
        var wrong = await ada.Submit(
            $"/goals/{World.Goal}",
            "section.sheet form:has([name='ToDo.Text'])",
            ("ToDo.Text", "Another"),
            ("ToDo.DueOn", "someday")
        );
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("Choose a day that exists.");
    }

    [Fact]
    public async Task Only_its_owner_adds_to_it_and_only_so_many()
    {
        var url = $"/api/goals/{World.Goal}/actions";
        (await (await App.As(World.Max)).Client.PostAsJsonAsync(url, new { text = "x" })).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        var ada = await App.As(World.Ada);
        (await ada.Client.PostAsJsonAsync(url, new { text = " " })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        for (var i = 1; i < GoalRules.MostActions; i++)
            (await ada.Client.PostAsJsonAsync(url, new { text = $"Step {i}" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await ada.Client.PostAsJsonAsync(url, new { text = "One more" })).ShouldRefuse(
            HttpStatusCode.Conflict,
            "goal.many-actions"
        );
    }

    public sealed class OnSqlite() : AddActionTests(Provider.Sqlite);

    public sealed class OnPostgres() : AddActionTests(Provider.Postgres);
}
