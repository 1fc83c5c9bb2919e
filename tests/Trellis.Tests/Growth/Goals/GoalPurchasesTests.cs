using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Goals;

/// <summary>A purchase from the stipend that supports a goal, on the request and on the goal.</summary>
public abstract class GoalPurchasesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_request_names_the_goal_to_all_its_readers_and_the_goal_what_was_bought_for_it()
    {
        var ada = await App.As(World.Ada);
        (await ada.Page($"/stipend/plan?goal={World.GoalOfHerOwn}"))
            .QuerySelector("select[name='Input.Goal'] option[selected]")!
            .TextContent.Trim()
            .ShouldBe("Learn the cello");
        var request = (await (await Ask(ada, World.GoalOfHerOwn)).Ok())["id"]!.GetValue<string>();
        foreach (var reader in new[] { World.Max, World.Ops, World.Fin })
        {
            var page = await (await App.As(reader)).Page($"/stipend/requests/{request}");
            page.Body!.TextContent.ShouldContain("Learn the cello");
            page.QuerySelector($"a[href='/goals/{World.GoalOfHerOwn}']").ShouldBeNull(); // its title, and no more
        }
        (await ada.Page($"/stipend/requests/{request}"))
            .QuerySelector($"a[href='/goals/{World.GoalOfHerOwn}']")
            .ShouldNotBeNull();
        var goal = (await ada.Page($"/goals/{World.GoalOfHerOwn}")).Body!.TextContent;
        goal.ShouldContain("A cello book");
        goal.ShouldContain("$0.00 spent");
        (await ada.Text("/api/me/data")).ShouldContain("\"goal\":\"Learn the cello\"");
    }

    [Fact]
    public async Task What_was_spent_is_what_was_paid_less_what_was_paid_back()
    {
        var (ada, max, fin) = (await App.As(World.Ada), await App.As(World.Max), await App.As(World.Fin));
        foreach (var amount in new[] { 200m, 60m })
        {
            var id = (await (await Ask(ada, World.Goal, amount, Today)).Ok())["id"]!.GetValue<string>();
            await ada.ClaimWithReceipt(id, amount, Today, approvedBy: max);
            (await max.Text($"/goals/{World.Goal}")).ShouldContain(amount == 200m ? "$0.00 spent" : "$150.00 spent");
            await (await fin.Pay(Today, id)).Ok();
            if (amount == 200m)
                await (
                    await fin.Client.PostAsJsonAsync(
                        $"/api/stipend/requests/{id}/correction",
                        new
                        {
                            kind = "repayment",
                            amount = 50.00,
                            reason = "A part was cancelled",
                        }
                    )
                ).Ok();
        }
        (await max.Text($"/goals/{World.Goal}")).ShouldContain("$210.00 spent");
    }

    [Fact]
    public async Task Whoever_reads_the_goal_and_not_the_request_sees_nothing_of_the_purchase()
    {
        var ada = await App.As(World.Ada);
        (await Ask(ada, World.OpenGoal)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ada.Text($"/goals/{World.OpenGoal}")).ShouldContain("A cello book");
        (await (await App.As(World.Max)).Text($"/goals/{World.OpenGoal}")).ShouldContain("A cello book");
        (await (await App.As(World.Una)).Text($"/goals/{World.OpenGoal}")).ShouldNotContain("A cello book");
    }

    [Fact]
    public async Task Only_a_goal_of_ones_own_that_is_under_way_is_supported()
    {
        (await Ask(await App.As(World.Una), World.OpenGoal)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var ada = await App.As(World.Ada);
        (await Ask(ada, World.GoalForLater)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ada.Page("/stipend/plan"))
            .QuerySelector("select[name='Input.Goal']")!
            .TextContent.ShouldNotContain("Speak at a meetup");
        (await (await App.As(World.Una)).Page("/stipend/plan"))
            .QuerySelector("select[name='Input.Goal']")
            .ShouldBeNull();
    }

    private Task<HttpResponseMessage> Ask(
        Browser browser,
        Id<Goal> goal,
        decimal amount = 20m,
        DateOnly? spendOn = null
    ) =>
        browser.Client.PostAsJsonAsync(
            "/api/stipend/requests",
            new
            {
                what = "A cello book",
                provider = "Shop",
                category = "Course",
                why = "To read.",
                amount,
                spendOn = spendOn ?? Later,
                goal,
            }
        );

    public sealed class OnSqlite() : GoalPurchasesTests(Provider.Sqlite);

    public sealed class OnPostgres() : GoalPurchasesTests(Provider.Postgres);
}
