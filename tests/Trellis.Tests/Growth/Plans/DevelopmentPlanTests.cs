using System.Net;

namespace Trellis.Tests.Growth.Plans;

public abstract class DevelopmentPlanTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_says_what_is_shared_and_which_plans_there_are()
    {
        var mine = await (await App.As(World.Ada)).Json("/api/me/plan");
        mine.GetProperty("open").GetProperty("state").GetString().ShouldBe("drafting");
        mine.GetProperty("agreed").GetProperty("metOn").GetString().ShouldBe($"{World.PlanMetOn:yyyy-MM-dd}");
        Titles(mine).ShouldBe(["Write the handbook", "Mend the index"], ignoreOrder: true);
        var theirs = await (await App.As(World.Max)).Json($"/api/people/{Of(World.Ada)}/plan");
        theirs.GetProperty("open").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        Titles(theirs).ShouldBe(Titles(mine));
        foreach (var who in new[] { World.Una, World.Fox, World.Ops })
            (await (await App.As(who)).Get($"/api/people/{Of(World.Ada)}/plan")).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                who
            );
    }

    [Fact]
    public async Task Its_page_tells_a_manager_of_a_proposal_and_ones_own_is_under_my_growth()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        (await max.Text($"/people/{Of(World.Ada)}/plan")).ShouldContain("has proposed no new plan");
        await ada.Propose(World.PlanDraft);
        (await max.Text($"/people/{Of(World.Ada)}/plan")).ShouldContain("Read the proposal");
        (await ada.Get($"/people/{Of(World.Ada)}/plan")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ada.Text("/growth")).ShouldContain("Development plan");
        (await max.Text($"/people/{Of(World.Ada)}/growth")).ShouldContain("Development plan");
    }

    [Fact]
    public async Task Somebody_without_a_goal_is_told_how_a_plan_begins()
    {
        (await (await App.As(World.Una)).Text("/growth/plan")).ShouldContain("A plan begins with");
        (await (await App.As(World.Max)).Text($"/people/{Of(World.Ada)}/plan")).ShouldContain("Write the handbook");
    }

    private static List<string?> Titles(System.Text.Json.JsonElement plan) =>
        [
            .. plan.GetProperty("today")
                .GetProperty("goals")
                .EnumerateArray()
                .Select(g => g.GetProperty("title").GetString()),
        ];

    public sealed class OnSqlite() : DevelopmentPlanTests(Provider.Sqlite);

    public sealed class OnPostgres() : DevelopmentPlanTests(Provider.Postgres);
}
