using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Goals;

public abstract class ChangeGoalTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_moved_date_stands_among_the_check_ins_with_its_reason()
    {
        var ada = await App.As(World.Ada);
        var before = await App.Goal(World.Goal);
        var to = before.DueOn.AddDays(30);
        var url = $"/goals/{World.Goal}/edit";
        var refused = await ada.Submit(url, "main form", ("Input.DueOn", $"{to:yyyy-MM-dd}"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        Browser
            .Parse(await refused.Content.ReadAsStringAsync())
            .QuerySelector("#f-Input-Reason-error")!
            .TextContent.ShouldContain("Say why the date is moving");
        (
            await ada.Submit(
                url,
                "main form",
                ("Input.DueOn", $"{to:yyyy-MM-dd}"),
                ("Input.Reason", "The client waits.")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var page = await ada.Text($"/goals/{World.Goal}");
        page.ShouldContain("The client waits.");
        page.ShouldContain($"The date moved from {before.DueOn:d MMMM yyyy} to {to:d MMMM yyyy}.");
    }

    [Fact]
    public async Task Whoever_is_no_reader_any_more_does_not_find_it()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        (await max.Get($"/goals/{World.Goal}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Change(ada, World.Goal, "only-me")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await max.Get($"/goals/{World.Goal}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await max.CheckIn(World.Goal, "Well done")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Change(ada, World.Goal, "everyone")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var una = await (await App.As(World.Una)).Text($"/goals/{World.Goal}");
        una.ShouldContain(World.GoalNote);
        una.ShouldNotContain(World.GoalNoteByManager); // the words of somebody else are not the owner’s to open
    }

    [Fact]
    public async Task A_change_from_an_older_reading_is_told_and_what_was_typed_stays()
    {
        var ada = await App.As(World.Ada);
        (await Change(ada, World.Goal, "manager")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var answer = await ada.Submit(
            $"/goals/{World.Goal}/edit",
            "main form",
            ("Input.Version", "0"),
            ("Input.Title", "Another title")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        page.QuerySelector("input[name='Input.Title']")!.GetAttribute("value").ShouldBe("Another title");
        page.Body!.TextContent.ShouldContain("You changed this goal in another window in the meantime.");
    }

    [Fact]
    public async Task Competencies_are_added_and_removed_and_what_was_chosen_may_stay_when_it_is_reached()
    {
        var ada = await App.As(World.Ada);
        (await ada.CheckIn(World.Goal, "", new { item = World.Writing, level = 3 })).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        var listening = await Item("Listening");
        object[] both = [new { item = World.Writing, to = 3 }, new { item = listening, to = 2 }];
        (await Change(ada, World.Goal, "manager", both)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await App.Goal(World.Goal))
            .Items.Select(i => i.ItemId)
            .ShouldBe([World.Writing, listening], ignoreOrder: true);
        (await Change(ada, World.Goal, "manager", [both[1]])).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await App.Goal(World.Goal)).Items.ShouldHaveSingleItem().ItemId.ShouldBe(listening);
        await (await Change(ada, World.Goal, "manager", [both[1], both[1]])).ShouldRefuse(
            HttpStatusCode.Conflict,
            "goal.incomplete"
        );
    }

    [Fact]
    public async Task Saving_again_after_another_change_never_adds_readers()
    {
        var ada = await App.As(World.Ada);
        (await Change(ada, World.OpenGoal, "only-me")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var answer = await ada.Submit(
            $"/goals/{World.OpenGoal}/edit",
            "main form",
            ("Input.Version", "0"),
            ("Input.Audience", "Everyone")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        Browser
            .Parse(await answer.Content.ReadAsStringAsync())
            .QuerySelector("input[name='Input.Audience'][checked]")!
            .GetAttribute("value")
            .ShouldBe("OnlyMe");
    }

    [Theory]
    [InlineData("kind")]
    [InlineData("audience")]
    [InlineData("items")]
    [InlineData("version")]
    public async Task A_program_says_everything_so_that_nothing_changes_by_omission(string left)
    {
        var goal = await App.Goal(World.GoalOfHerOwn);
        var body = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["title"] = goal.Title,
            ["dueOn"] = goal.DueOn,
            ["kind"] = "professional-development",
            ["audience"] = "only-me",
            ["items"] = Array.Empty<object>(),
            ["version"] = goal.Version,
        };
        body.Remove(left);
        (await (await App.As(World.Ada)).Client.PutAsJsonAsync($"/api/goals/{goal.Id}", body)).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
        (await App.Goal(World.GoalOfHerOwn)).Audience.ShouldBe(GoalAudience.OnlyMe);
    }

    [Fact]
    public async Task What_a_check_in_said_of_a_competency_stays_when_that_is_removed_and_a_title_stays_ones_own()
    {
        var ada = await App.As(World.Ada);
        await ada.CheckIn(World.Goal, "", new { item = World.Writing, level = 3 });
        (await Change(ada, World.Goal, "manager")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ada.Json($"/api/goals/{World.Goal}"))
            .GetProperty("checkIns")[0]
            .GetProperty("levels")[0]
            .GetProperty("name")
            .GetString()
            .ShouldBe("Writing");
        var answer = await ada.Submit($"/goals/{World.Goal}/edit", "main form", ("Input.Title", "MEND the index"));
        (await answer.Content.ReadAsStringAsync()).ShouldContain("You already have an open goal with this title.");
    }

    [Fact]
    public async Task A_closed_goal_stays_as_it_is()
    {
        var ada = await App.As(World.Ada);
        (
            await ada.Client.PostAsJsonAsync($"/api/goals/{World.Goal}/closing", new { isDone = false })
        ).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await Change(ada, World.Goal, "everyone")).ShouldRefuse(HttpStatusCode.Conflict, "goal.closed");
        (await ada.Get($"/goals/{World.Goal}/edit")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<HttpResponseMessage> Change(
        Browser browser,
        Id<Goal> id,
        string audience,
        object[]? items = null
    )
    {
        var goal = await App.Goal(id);
        return await browser.Client.PutAsJsonAsync(
            $"/api/goals/{id}",
            new
            {
                goal.Title,
                goal.Why,
                goal.DueOn,
                kind = "professional-development",
                audience,
                items = items ?? [],
                goal.Version,
            }
        );
    }

    public sealed class OnSqlite() : ChangeGoalTests(Provider.Sqlite);

    public sealed class OnPostgres() : ChangeGoalTests(Provider.Postgres);
}
