using System.Net;

namespace Trellis.Tests.Growth.Goals;

/// <summary>Who finds which goal, and what of it.</summary>
public abstract class GoalViewTests(Provider provider) : OwnWorld(provider)
{
    [Theory]
    [InlineData(World.Ada, true, true, true, true)]
    [InlineData(World.Max, true, false, false, true)]
    [InlineData(World.Fox, false, false, false, true)]
    [InlineData(World.Sky, false, false, false, true)]
    [InlineData(World.Una, false, false, false, true)]
    [InlineData(World.Ops, false, false, false, true)]
    [InlineData(World.Adm, false, false, false, true)]
    public async Task Each_goal_is_found_by_its_readers(string who, bool shared, bool own, bool later, bool open)
    {
        var browser = await App.As(who);
        foreach (
            var (goal, found) in new[]
            {
                (World.Goal, shared),
                (World.GoalOfHerOwn, own),
                (World.GoalForLater, later),
                (World.OpenGoal, open),
            }
        )
        foreach (var url in new[] { $"/goals/{goal}", $"/api/goals/{goal}" })
            (await browser.Get(url)).StatusCode.ShouldBe(found ? HttpStatusCode.OK : HttpStatusCode.NotFound, url);
    }

    [Fact]
    public async Task A_new_manager_reads_what_is_shared_with_the_manager_and_the_former_one_no_more()
    {
        await Fact(World.Ada, Today, "Maker", World.Fox);
        var (max, fox) = (await App.As(World.Max), await App.As(World.Fox));
        (await max.Get($"/goals/{World.Goal}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await fox.Text($"/goals/{World.Goal}")).ShouldContain(World.GoalNote);
        (await max.Text($"/goals/{World.OpenGoal}")).ShouldContain(World.OpenGoalNoteByManager); // one’s own words
    }

    [Fact]
    public async Task A_managers_reading_stands_in_the_record_once_an_hour()
    {
        var max = await App.As(World.Max);
        await max.Page($"/goals/{World.Goal}");
        await max.Page($"/goals/{World.Goal}");
        await max.Page($"/goals/{World.OpenGoal}"); // everybody may read it, so that nobody is written down
        var text = (await (await App.As(World.Ada)).Page("/activity")).Body!.TextContent;
        text.Split("Opened a goal").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_view_that_is_not_open_to_the_manager_yet_stays_closed_in_a_goal_for_its_gap()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        (await ada.Rate(World.Draft, World.Writing, "3", "newer", version: 1)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ada.SubmitIt(World.Draft)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var goal = await ada.Goal("Draw maps", Later, items: new { item = World.Writing, to = 4 });
        Levels(await ada.Json($"/api/goals/{goal}")).ShouldBe((3, 3));
        Levels(await max.Json($"/api/goals/{goal}")).ShouldBe((2, 2)); // the final level, which both read
    }

    [Fact]
    public async Task What_was_noted_for_oneself_is_not_in_another_goal_that_everyone_reads()
    {
        var (una, ada) = (await App.As(World.Una), await App.As(World.Ada));
        object aim = new { item = World.Writing, to = 4 };
        var own = await una.Goal("For myself", Later, GoalAudience.OnlyMe, items: aim);
        (await una.CheckIn(own, "A secret.", new { item = World.Writing, level = 3 })).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        var open = await una.Goal("For all to see", Later, GoalAudience.Everyone, items: aim);
        Levels(await una.Json($"/api/goals/{open}")).ShouldBe((3, 3));
        Levels(await ada.Json($"/api/goals/{open}")).ShouldBe((null, null));
        (await ada.Text($"/goals/{open}")).ShouldNotContain("Levels since");
    }

    private static (int? From, int? Now) Levels(System.Text.Json.JsonElement goal)
    {
        int? Number(string name) =>
            goal.GetProperty("items")[0].GetProperty(name) is { ValueKind: System.Text.Json.JsonValueKind.Number } n
                ? n.GetInt32()
                : null;
        return (Number("from"), Number("now"));
    }

    [Fact]
    public async Task What_is_open_to_everyone_goes_with_its_owner()
    {
        await App.Db(async db =>
        {
#pragma warning disable RS0030
            (await db.Set<Person>().SingleAsync(p => p.Email == World.Ada)).EndsOn = Today;
#pragma warning restore RS0030
            return await db.SaveChangesAsync();
        });
        var una = await App.As(World.Una);
        (await una.Text("/goals")).ShouldContain("Mend the index");
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await una.Text("/goals")).ShouldNotContain("Mend the index");
        (await una.Get($"/goals/{World.OpenGoal}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class OnSqlite() : GoalViewTests(Provider.Sqlite);

    public sealed class OnPostgres() : GoalViewTests(Provider.Postgres);
}
