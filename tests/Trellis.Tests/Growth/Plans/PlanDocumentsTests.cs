using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Plans;

public abstract class PlanDocumentsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_keeps_levels_that_both_may_read_and_what_they_are_for()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        (await ada.Rate(World.Draft, World.Writing, "3", "newer", version: 1)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ada.SubmitIt(World.Draft)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var (mine, theirs) = (
            Level(await ada.Json("/api/me/plan")),
            Level(await max.Json($"/api/people/{Of(World.Ada)}/plan"))
        );
        mine.ShouldBe(theirs); // her newer view is hers until both are submitted
        mine.From.ShouldBe(2);
    }

    [Fact]
    public async Task How_one_takes_part_in_the_community_comes_with_it()
    {
        var una = await App.As(World.Una);
        await una.Client.PostAsJsonAsync(
            "/api/me/goals",
            new
            {
                title = "Speak at the meetup",
                kind = "community-participation",
                participation = "speaking",
                hours = 16,
                audience = "manager",
                dueOn = Today.AddDays(60),
                items = Array.Empty<object>(),
                start = true,
            }
        );
        var goal = (await una.Json("/api/me/plan")).GetProperty("today").GetProperty("goals")[0];
        goal.GetProperty("participation").GetString().ShouldBe("speaking");
        goal.GetProperty("hours").GetInt32().ShouldBe(16);
        (await una.Text("/growth/plan")).ShouldContain("16 hours of work time in all");
    }

    private static (int? From, int To) Level(System.Text.Json.JsonElement plan)
    {
        var level = plan.GetProperty("today")
            .GetProperty("goals")
            .EnumerateArray()
            .SelectMany(g => g.GetProperty("levels").EnumerateArray())
            .Single();
        return (level.GetProperty("from").GetInt32(), level.GetProperty("to").GetInt32());
    }

    public sealed class OnSqlite() : PlanDocumentsTests(Provider.Sqlite);

    public sealed class OnPostgres() : PlanDocumentsTests(Provider.Postgres);
}
