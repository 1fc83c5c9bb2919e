using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Goals;

public abstract class AddCheckInTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Its_owner_says_what_happened_and_which_level_moved()
    {
        var ada = await App.As(World.Ada);
        var answer = await ada.Submit(
            $"/goals/{World.Goal}",
            "form:has(#add-check-in)",
            ("CheckIn.Text", "I wrote two chapters."),
            ("CheckIn.Levels[0].Level", "3")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        var line = (await ada.Json($"/api/goals/{World.Goal}")).GetProperty("items")[0];
        (
            line.GetProperty("from").GetInt32(),
            line.GetProperty("now").GetInt32(),
            line.GetProperty("to").GetInt32()
        ).ShouldBe((2, 3, 3));
        line.GetProperty("history")
            .EnumerateArray()
            .Select(p => p.GetProperty("source").GetString())
            .ShouldContain("check-in");
        (await ada.Text($"/goals/{World.Goal}")).ShouldContain("I wrote two chapters.");
        (await App.KindsTo(Of(World.Max))).ShouldNotContain("goal.checked-in"); // a manager is not told of each
    }

    [Fact]
    public async Task A_manager_checks_in_too_and_their_level_stands_beside_the_owners()
    {
        var max = await App.As(World.Max);
        (
            await max.CheckIn(World.Goal, "The index is clear.", new { item = World.Writing, level = 4 })
        ).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await App.KindsTo(Of(World.Ada))).ShouldContain("goal.checked-in");
        var line = (await (await App.As(World.Ada)).Json($"/api/goals/{World.Goal}")).GetProperty("items")[0];
        line.GetProperty("now").GetInt32().ShouldBe(2);
        line.GetProperty("history")
            .EnumerateArray()
            .Last()
            .GetProperty("source")
            .GetString()
            .ShouldBe("manager-check-in");
    }

    [Theory]
    [InlineData(World.Una)]
    [InlineData(World.Fox)]
    [InlineData(World.Sky)]
    [InlineData(World.Ops)]
    public async Task Nobody_else_does_not_even_on_one_that_is_open_to_everyone(string who)
    {
        var browser = await App.As(who);
        (await browser.CheckIn(World.Goal, "Hello")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get($"/goals/{World.OpenGoal}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.CheckIn(World.OpenGoal, "Hello")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Page($"/goals/{World.OpenGoal}")).QuerySelector("#add-check-in").ShouldBeNull();
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_check_in()
    {
        var ada = await App.As(World.Ada);
        for (var i = 0; i < 2; i++)
            (
                await ada.CheckIn(World.Goal, "Two chapters.", new { item = World.Writing, level = 3 })
            ).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await ada.CheckIn(World.Goal, "Two chapters.");
        (await App.Goal(World.Goal)).CheckIns.Count(c => c.Text == "Two chapters.").ShouldBe(2);
    }

    [Fact]
    public async Task There_are_only_so_many()
    {
        var at = App.Clock.GetUtcNow().UtcDateTime;
        await App.Db(db =>
        {
            for (var i = 0; i < GoalRules.MostCheckIns - 2; i++)
                db.Add(
                    new CheckIn
                    {
                        GoalId = World.Goal,
                        WriterId = Of(World.Ada),
                        At = at,
                        Text = $"Step {i}",
                    }
                );
            return db.SaveChangesAsync();
        });
        var ada = await App.As(World.Ada);
        await (await ada.CheckIn(World.Goal, "One more")).ShouldRefuse(HttpStatusCode.Conflict, "goal.many-check-ins");
        var moved = await ada.Submit(
            $"/goals/{World.Goal}/edit",
            "main form",
            ("Input.DueOn", $"{Later.AddDays(40):yyyy-MM-dd}"),
            ("Input.Reason", "The client waits.")
        );
        (await moved.Content.ReadAsStringAsync()).ShouldContain("A goal has at most 300 check-ins.");
        (
            await ada.Client.PostAsJsonAsync(
                $"/api/goals/{World.Goal}/closing",
                new { isDone = false, levels = new[] { new { item = World.Writing, level = 3 } } }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.NoContent, "a goal can always be closed");
    }

    [Fact]
    public async Task It_says_something_and_levels_are_of_the_goal()
    {
        var ada = await App.As(World.Ada);
        await (await ada.CheckIn(World.Goal, "  ")).ShouldRefuse(HttpStatusCode.Conflict, "goal.incomplete");
        await (await ada.CheckIn(World.Goal, "", new { item = await Item("Listening"), level = 2 })).ShouldRefuse(
            HttpStatusCode.Conflict,
            "goal.incomplete"
        );
        await (await ada.CheckIn(World.Goal, "", new { item = World.Writing, level = 9 })).ShouldRefuse(
            HttpStatusCode.Conflict,
            "goal.incomplete"
        );
        await (await ada.CheckIn(World.GoalForLater, "Soon")).ShouldRefuse(HttpStatusCode.Conflict, "goal.not-started");
        (await ada.CheckIn(World.Goal, "x", [null!])).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    public sealed class OnSqlite() : AddCheckInTests(Provider.Sqlite);

    public sealed class OnPostgres() : AddCheckInTests(Provider.Postgres);
}
