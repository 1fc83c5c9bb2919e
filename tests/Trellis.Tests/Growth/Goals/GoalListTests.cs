#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.Growth.Goals;

public abstract class GoalListTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Ones_own_are_all_there_and_a_manager_sees_what_is_shared()
    {
        var mine = await (await App.As(World.Ada)).Json("/api/me/goals");
        mine.GetProperty("open")
            .EnumerateArray()
            .Select(g => g.GetProperty("title").GetString())
            .ShouldBe(
                ["Write the handbook", "Learn the cello", "Mend the index", "Speak at a meetup"],
                ignoreOrder: true
            );
        mine.GetProperty("open").EnumerateArray().Last().GetProperty("state").GetString().ShouldBe("proposed");
        var theirs = await (await App.As(World.Max)).Json($"/api/people/{Of(World.Ada)}/goals");
        theirs
            .GetProperty("open")
            .EnumerateArray()
            .Select(g => g.GetProperty("title").GetString())
            .ShouldBe(["Write the handbook", "Mend the index"], ignoreOrder: true);
        var page = await (await App.As(World.Max)).Text($"/people/{Of(World.Ada)}/growth");
        page.ShouldContain("Write the handbook");
        page.ShouldNotContain("Learn the cello");
        (await (await App.As(World.Una)).Get($"/api/people/{Of(World.Ada)}/goals")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task A_managers_reading_by_program_stands_in_the_record()
    {
        (await (await App.As(World.Max)).Get($"/api/people/{Of(World.Ada)}/goals")).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        (await (await App.As(World.Ada)).Page("/activity")).Body!.TextContent.ShouldContain("Opened the growth page");
    }

    [Fact]
    public async Task A_closed_goal_moves_to_the_closed_ones()
    {
        var ada = await App.As(World.Ada);
        (
            await ada.Submit(
                $"/goals/{World.OpenGoal}/close",
                "main form",
                ("Input.End", "done"),
                ("Input.Learned", "Patience.")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ada.Page("/growth/goals")).QuerySelector("table")!.TextContent.ShouldContain("Mend the index");
        (await (await App.As(World.Una)).Text("/goals")).ShouldNotContain("Mend the index");
    }

    [Fact]
    public async Task Those_that_are_open_to_everyone_come_in_pages()
    {
        var una = await App.As(World.Una);
        var at = App.Clock.GetUtcNow().UtcDateTime;
        await App.Db(db =>
        {
            for (var i = 0; i < 55; i++)
                db.Add(
                    new Goal
                    {
                        PersonId = Of(World.Una),
                        Title = $"Goal {i}",
                        TitleKey = $"goal {i}",
                        Audience = GoalAudience.Everyone,
                        State = GoalState.Active,
                        WrittenAt = at,
                        StartedOn = Today,
                        DueOn = Later,
                    }
                );
            return db.SaveChangesAsync();
        });
        (await una.Page("/goals")).QuerySelectorAll("article.goal").Length.ShouldBe(50);
        (await una.Page("/goals?page=2")).QuerySelectorAll("article.goal").Length.ShouldBe(6);
        (await una.Json("/api/goals?page=9")).GetProperty("page").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_has_none_is_shown_how_to_begin()
    {
        var una = await App.As(World.Una);
        (await una.Text("/growth/goals")).ShouldContain("A goal turns a gap into");
        (await una.Text("/growth")).ShouldContain("No goal yet.");
    }

    public sealed class OnSqlite() : GoalListTests(Provider.Sqlite);

    public sealed class OnPostgres() : GoalListTests(Provider.Postgres);
}
