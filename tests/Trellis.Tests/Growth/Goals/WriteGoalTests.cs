using System.Net;

namespace Trellis.Tests.Growth.Goals;

public abstract class WriteGoalTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_is_started_with_the_level_held_and_its_first_action()
    {
        var ada = await App.As(World.Ada);
        var answer = await ada.Submit(
            $"/growth/goals/new?item={World.Writing}",
            "main form",
            ("Input.Title", "Write the annual report"),
            ("Input.DueOn", $"{Later:yyyy-MM-dd}"),
            ("Input.FirstAction", "Ask who reads it"),
            ("Input.FirstActionDueOn", $"{Today.AddDays(9):yyyy-MM-dd}"),
            ("Input.Do", "start")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        var goal = await App.Goal(Id<Goal>.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1], null));
        (goal.State, goal.Audience, goal.StartedOn, goal.DueOn).ShouldBe(
            (GoalState.Active, GoalAudience.Manager, Today, Later)
        );
        var item = goal.Items.ShouldHaveSingleItem();
        (item.ItemId, item.To).ShouldBe((World.Writing, 3)); // the next level stood in the form
        goal.Actions.ShouldHaveSingleItem().Text.ShouldBe("Ask who reads it");
        (await ada.Text("/growth")).ShouldContain("Write the annual report");
    }

    [Fact]
    public async Task What_is_saved_for_later_is_its_owners_alone()
    {
        var goal = await (await App.As(World.Ada)).Goal("Draw maps", Later, GoalAudience.Everyone, start: false);
        (await App.Goal(goal)).State.ShouldBe(GoalState.Proposed);
        (await (await App.As(World.Max)).Get($"/goals/{goal}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await App.As(World.Una)).Text("/goals")).ShouldNotContain("Draw maps");
        (await (await App.As(World.Ada)).Text("/growth/goals")).ShouldContain("Draw maps");
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_what_was_typed_stays()
    {
        var ada = await App.As(World.Ada);
        var answer = await ada.Submit(
            "/growth/goals/new",
            "main form",
            ("Input.Title", "Too late"),
            ("Input.Why", "A reason that took a while."),
            ("Input.DueOn", $"{Today.AddDays(-1):yyyy-MM-dd}"),
            ("Input.Items[0].Item", World.Writing.ToString()),
            ("Input.Items[0].Level", "3"),
            ("Input.Do", "start")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        page.QuerySelector("#f-Input-DueOn-error")!.TextContent.ShouldContain("Choose today or a later day");
        page.QuerySelector("textarea[name='Input.Why']")!.TextContent.ShouldBe("A reason that took a while.");
        page.QuerySelector("select[name='Input.Items[0].Level'] option[selected]")!.GetAttribute("value").ShouldBe("3");
    }

    [Fact]
    public async Task A_level_that_is_held_already_is_refused()
    {
        var ada = await App.As(World.Ada);
        await (await ada.WriteGoal("Stay", Later, items: [new { item = World.Writing, to = 2 }])).ShouldRefuse(
            HttpStatusCode.Conflict,
            "goal.incomplete"
        );
        await (await ada.WriteGoal("What?", Later, items: [new { item = Id<Item>.New(), to = 2 }])).ShouldRefuse(
            HttpStatusCode.Conflict,
            "goal.incomplete"
        );
        (await ada.WriteGoal("Odd", Later, items: [null!])).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_goal()
    {
        var ada = await App.As(World.Ada);
        await ada.Goal("Draw maps", Later);
        await (await ada.WriteGoal("  draw MAPS ", Later)).ShouldRefuse(HttpStatusCode.Conflict, "goal.same");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ada.WriteGoal("Speak up", Later)));
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
    }

    [Theory]
    [InlineData("2001-01-01", "Ask", "Input.FirstActionDueOn", "This day has passed.")]
    [InlineData("2001-01-01", "", "Input.FirstActionDueOn", "This day has passed.")]
    [InlineData("2190-01-01", "Ask", "Input.FirstActionDueOn", "within three years")]
    [InlineData(null, "", "Input.FirstAction", "Write the first action, or leave its date empty.")]
    public async Task The_first_action_has_a_day_that_can_be(string? day, string action, string field, string said)
    {
        var answer = await (await App.As(World.Ada)).Submit(
            "/growth/goals/new",
            "main form",
            ("Input.Title", "Draw maps"),
            ("Input.DueOn", $"{Later:yyyy-MM-dd}"),
            ("Input.FirstAction", action),
            ("Input.FirstActionDueOn", day ?? $"{Later:yyyy-MM-dd}"),
            ("Input.Do", "start")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        Browser
            .Parse(await answer.Content.ReadAsStringAsync())
            .QuerySelector($"#f-{field.Replace('.', '-')}-error")!
            .TextContent.ShouldContain(said);
    }

    [Fact]
    public async Task A_suggestion_is_accepted_once_and_names_where_it_came_from()
    {
        await World.ShareSuggestion(daysAgo: 10);
        var ada = await App.As(World.Ada);
        (await ada.Text("/growth/goals")).ShouldContain(World.FinalGoal);
        (await ada.Page($"/growth/goals/new?suggestion={World.Suggestion}"))
            .QuerySelector("input[name='Input.Title']")!
            .GetAttribute("value")
            .ShouldBe(World.FinalGoal);
        var goal = Id<Goal>.Parse(
            (await (await ada.WriteGoal("As agreed", Later, suggestion: World.Suggestion)).Ok()).GetValue<string>(),
            null
        );
        (await ada.Text($"/goals/{goal}")).ShouldContain("Suggested in a 360.");
        (await ada.Text("/growth/goals")).ShouldNotContain(World.FinalGoal);
        await (await ada.WriteGoal("Again", Later, suggestion: World.Suggestion)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "goal.suggestion"
        );
        await (await (await App.As(World.Una)).WriteGoal("Mine", Later, suggestion: World.Suggestion)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "goal.suggestion"
        );
    }

    /// <summary>A letter that Unicode takes apart is counted as what is kept of it, on either database.</summary>
    [Theory]
    [InlineData("\uFB2C", 3)]
    [InlineData("\u0958", 2)]
    [InlineData("\u1E9E", 1)]
    public async Task A_title_is_as_long_as_what_is_kept_of_it(string letter, int kept)
    {
        string Letters(int count) => string.Concat(Enumerable.Repeat(letter, count));
        var ada = await App.As(World.Ada);
        var most = GoalRules.TitleLimit / kept;
        var goal = await App.Goal(await ada.Goal(Letters(most), Later));
        goal.Title.Length.ShouldBe(GoalRules.TitleLimit);
        var answer = await ada.Submit(
            "/growth/goals/new",
            "main form",
            ("Input.Title", Letters(most + 1)),
            ("Input.DueOn", $"{Later:yyyy-MM-dd}"),
            ("Input.Do", "start")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Use at most 120 characters.");
    }

    [Fact]
    public async Task There_are_only_so_many_open_goals()
    {
        var una = await App.As(World.Una);
        for (var i = 0; i < GoalRules.MostOpen; i++)
            await una.Goal($"Goal {i}", Later);
        await (await una.WriteGoal("One more", Later)).ShouldRefuse(HttpStatusCode.Conflict, "goal.many");
    }

    public sealed class OnSqlite() : WriteGoalTests(Provider.Sqlite);

    public sealed class OnPostgres() : WriteGoalTests(Provider.Postgres);
}
