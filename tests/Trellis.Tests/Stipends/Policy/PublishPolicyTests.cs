using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Stipends.Policy;

/// <summary>Publishing a policy: what is refused, and what then holds.</summary>
public abstract class PublishPolicyTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_cannot_be_published_says_why()
    {
        (await (await App.PublishPolicy(Today.AddDays(-1), await App.Terms())).Code()).ShouldBe("policy.past");
        (await (await App.PublishPolicy(Today, await App.Terms(("currency", "EUR")))).Code()).ShouldBe(
            "policy.currency"
        );
        (await App.PublishPolicy(Today, await App.Terms(), after: 7)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await App.PublishPolicy(Today, await App.Terms(("groupSharePercent", 101)))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        var answer = await (await App.As(World.Ops)).Submit(
            "/stipend/policy/edit",
            "form:has([name='Input.Annual'])",
            ("go", "preview"),
            ("Input.Annual", "a lot"),
            ("Input.Note", "A kept word")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        page.QuerySelector("#f-Input-Annual-error")!.TextContent.ShouldContain("2000");
        page.QuerySelector("[name='Input.Note']")!.GetAttribute("value").ShouldBe("A kept word");
    }

    [Fact]
    public async Task On_the_page_only_what_was_looked_at_is_published()
    {
        var ops = await App.As(World.Ops);
        (string, string)[] typed = [("Input.Annual", "2400"), ("Input.From", $"{Today.AddDays(30):yyyy-MM-dd}")];
        var blind = await ops.Submit(
            "/stipend/policy/edit",
            "form:has([name='Input.Annual'])",
            [("go", "publish"), .. typed]
        );
        blind.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = Browser.Parse(await blind.Content.ReadAsStringAsync());
        page.QuerySelector("main")!.TextContent.ShouldContain("Una Example");
        var seen = page.QuerySelector("[name='Input.Seen']")!.GetAttribute("value")!;
        (
            await ops.Submit(
                "/stipend/policy/edit",
                "form:has([name='Input.Annual'])",
                [("go", "publish"), .. typed, ("Input.Seen", seen)]
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await App.Db(db => db.Set<StipendPolicy>().CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_group_has_its_own_policy_from_the_day_on_which_somebody_belongs_to_it()
    {
        var (ops, fox, una, ada) = (
            await App.As(World.Ops),
            await App.As(World.Fox),
            await App.As(World.Una),
            await App.As(World.Ada)
        );
        var facts = $"/api/people/{Of(World.Una)}/stipend/facts";
        (
            await (
                await ops.Client.PostAsJsonAsync(
                    facts,
                    new
                    {
                        kind = "policy-group",
                        on = Today,
                        value = "Portugal",
                    }
                )
            ).Code()
        ).ShouldBe("fact.group");
        await (await App.PublishPolicy(Today, await App.Terms(("annual", 1000m)), "Portugal")).Ok();
        (await una.Available(Later)).ShouldBe(2000m, "she does not belong to it yet");
        (
            await fox.Client.PostAsJsonAsync(
                facts,
                new
                {
                    kind = "policy-group",
                    on = Today,
                    value = "Portugal",
                }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "a manager does not choose the policy");
        await (
            await ops.Client.PostAsJsonAsync(
                facts,
                new
                {
                    kind = "policy-group",
                    on = Today,
                    value = "Portugal",
                }
            )
        ).Ok();
        (await una.Available(Later)).ShouldBe(1095.89m); // 35 days at 2,000 and 330 at 1,000
        (await ada.Available(Later)).ShouldBe(1800m, "nobody else is touched");
        (await una.Page("/stipend")).QuerySelector(".page-head")!.TextContent.ShouldContain("for Portugal");
    }

    [Fact]
    public async Task People_Ops_approves_too_where_the_policy_says_so_and_only_then_is_money_held()
    {
        await (await App.PublishPolicy(Today, await App.Terms(("peopleOpsApproves", true)))).Ok();
        var (una, fox, ops) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Ops));
        var id = await una.Asked(600m, Later);
        (await ops.Decide(id, "approve")).IsSuccessStatusCode.ShouldBeFalse("it is the manager's turn");
        (await (await fox.Decide(id, "approve")).Ok())["state"]!.GetValue<string>().ShouldBe("awaiting-people-ops");
        (await una.Available()).ShouldBe(2000m);
        (await ops.Page("/stipend/approvals")).QuerySelector("main")!.TextContent.ShouldContain("Something for 600");
        (await (await ops.Decide(id, "approve")).Ok())["state"]!.GetValue<string>().ShouldBe("approved");
        (await una.Available()).ShouldBe(1400m);
    }

    public sealed class OnSqlite() : PublishPolicyTests(Provider.Sqlite);

    public sealed class OnPostgres() : PublishPolicyTests(Provider.Postgres);
}
