using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Goals;

public abstract class CloseGoalTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Done_with_what_was_learned_and_the_level_reached()
    {
        var ada = await App.As(World.Ada);
        var answer = await ada.Submit(
            $"/goals/{World.Goal}/close",
            "main form",
            ("Input.End", "done"),
            ("Input.Learned", "To ask earlier."),
            ("Input.Levels[0].Level", "3")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        var goal = await App.Goal(World.Goal);
        (goal.State, goal.EndedOn, goal.Learned).ShouldBe((GoalState.Done, Today, "To ask earlier."));
        (await App.KindsTo(Of(World.Max))).ShouldContain("goal.done");
        var page = await (await App.As(World.Max)).Text($"/goals/{World.Goal}");
        page.ShouldContain("To ask earlier.");
        page.ShouldContain("Reached");
        (await ada.Get($"/goals/{World.Goal}/close")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Done_without_a_word_of_what_was_learned_is_asked_back()
    {
        var ada = await App.As(World.Ada);
        var answer = await ada.Submit($"/goals/{World.Goal}/close", "main form", ("Input.Levels[0].Level", "4"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        page.QuerySelector("#f-Input-Learned-error")!.TextContent.ShouldContain("Write what you learned");
        page.QuerySelector("select[name='Input.Levels[0].Level'] option[selected]")!
            .GetAttribute("value")
            .ShouldBe("4");
        (await App.Goal(World.Goal)).CheckIns.SelectMany(c => c.Levels).ShouldBeEmpty();
    }

    [Fact]
    public async Task Dropped_needs_no_words_and_tells_nobody_and_two_at_once_are_one()
    {
        var ada = await App.As(World.Ada);
        var url = $"/api/goals/{World.Goal}/closing";
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => ada.Client.PostAsJsonAsync(url, new { isDone = false }))
        );
        answers.Count(a => a.StatusCode == HttpStatusCode.NoContent).ShouldBe(1);
        (await App.Goal(World.Goal)).State.ShouldBe(GoalState.Dropped);
        (await App.KindsTo(Of(World.Max))).ShouldNotContain("goal.done");
        (await (await App.As(World.Max)).Client.PostAsJsonAsync(url, new { isDone = false })).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task What_is_for_oneself_tells_nobody()
    {
        var ada = await App.As(World.Ada);
        (
            await ada.Client.PostAsJsonAsync(
                $"/api/goals/{World.GoalOfHerOwn}/closing",
                new { isDone = true, learned = "A tune." }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await App.KindsTo(Of(World.Max))).ShouldNotContain("goal.done");
    }

    public sealed class OnSqlite() : CloseGoalTests(Provider.Sqlite);

    public sealed class OnPostgres() : CloseGoalTests(Provider.Postgres);
}
