using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Trellis.Tests.Stipends.Policy;

/// <summary>
/// Policies by date and group, what they would do before they do it, and the options that a company may choose.
/// </summary>
public abstract class PolicyTests(Provider provider) : OwnWorld(provider)
{
    private DateOnly Today => App.Clock.Today;
    private DateOnly Later => Today.AddDays(70);

    /// <summary>The terms of today with some changed, as a document.</summary>
    private async Task<JsonObject> Terms(params (string Name, JsonNode? Value)[] changes)
    {
        var terms = (await (await (await App.As(World.Ops)).Get("/api/stipend/policies")).Ok())["all"]![0]!["terms"]!
            .DeepClone()
            .AsObject();
        foreach (var (name, value) in changes)
            terms[name] = value;
        return terms;
    }

    private async Task<HttpResponseMessage> Publish(
        DateOnly from,
        JsonObject terms,
        string group = "",
        int? after = null
    ) =>
        await (await App.As(World.Ops)).Client.PostAsJsonAsync(
            "/api/stipend/policies",
            new
            {
                group,
                from,
                terms,
                note = "",
                after,
            }
        );

    [Fact]
    public async Task A_change_is_seen_on_each_person_first_and_never_rewrites_what_was_earned_before_its_day()
    {
        var (ops, una) = (await App.As(World.Ops), await App.As(World.Una));
        var from = Today.AddDays(30);
        var terms = await Terms(("annual", 2400m));
        var preview = await (
            await ops.Client.PostAsJsonAsync("/api/stipend/policies/preview", new { from, terms })
        ).Ok();
        (preview["touched"]!.GetValue<int>(), preview["untouched"]!.GetValue<int>()).ShouldBe((8, 0));
        var line = preview["lines"]!.AsArray().Single(l => l!["name"]!.GetValue<string>() == "Una Example")!;
        (
            line["before"]!.GetValue<decimal>(),
            line["after"]!.GetValue<decimal>(),
            line["change"]!.GetValue<decimal>()
        ).ShouldBe((2000m, 2328.77m, 328.77m)); // 65 days at 2,000 and 300 at 2,400
        (await App.Db(db => db.Set<StipendPolicy>().CountAsync())).ShouldBe(1, "looking publishes nothing");

        (await una.Available(Today.AddDays(29))).ShouldBe(2000m);
        await (await Publish(from, terms, after: 1)).Ok();
        (await una.Available(from)).ShouldBe(2328.77m);
        (await (await Publish(from, terms, after: 1)).Ok())["number"]!
            .GetValue<int>()
            .ShouldBe(2, "a second click is the same policy");
        (await Publish(from, await Terms(("annual", 2500m)), after: 1)).StatusCode.ShouldBe(
            HttpStatusCode.Conflict,
            "somebody published meanwhile"
        );
        (await una.Page("/stipend/policy")).QuerySelector("main")!.TextContent.ShouldContain("2,000.00");
    }

    [Fact]
    public async Task What_cannot_be_published_says_why()
    {
        (await (await Publish(Today.AddDays(-1), await Terms())).Code()).ShouldBe("policy.past");
        (await (await Publish(Today, await Terms(("currency", "EUR")))).Code()).ShouldBe("policy.currency");
        (await Publish(Today, await Terms(), after: 7)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Publish(Today, await Terms(("groupSharePercent", 101)))).StatusCode.ShouldBe(
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
        await (await Publish(Today, await Terms(("annual", 1000m)), "Portugal")).Ok();
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
        await (await Publish(Today, await Terms(("peopleOpsApproves", true)))).Ok();
        var (una, fox, ops) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Ops));
        var id = await una.Asked(600m, Later);
        (await ops.Decide(id, "approve")).IsSuccessStatusCode.ShouldBeFalse("it is the manager's turn");
        (await (await fox.Decide(id, "approve")).Ok())["state"]!.GetValue<string>().ShouldBe("awaiting-people-ops");
        (await una.Available()).ShouldBe(2000m);
        (await ops.Page("/stipend/approvals")).QuerySelector("main")!.TextContent.ShouldContain("Something for 600");
        (await (await ops.Decide(id, "approve")).Ok())["state"]!.GetValue<string>().ShouldBe("approved");
        (await una.Available()).ShouldBe(1400m);
    }

    [Fact]
    public async Task The_stipend_opens_with_the_conversation_where_the_policy_says_so()
    {
        await (await Publish(Today, await Terms(("opensAfter", "conversation")))).Ok();
        (await (await App.As(World.Una)).Available()).ShouldBe(2000m, "it has opened for her long ago");
        await App.Db(async db =>
        {
            var una = await db.Set<Person>().Include(p => p.Employments).SingleAsync(p => p.Email == World.Una);
            (una.StartsOn, una.Employments.Single().From) = (Today.AddDays(-10), Today.AddDays(-10));
            return await db.SaveChangesAsync();
        });
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        (await una.Available()).ShouldBe(0m);
        (await (await una.Ask(100m, Later)).Code()).ShouldBe("request.policy");
        (await una.Page("/stipend")).QuerySelector("main .lede")!.TextContent.ShouldContain("conversation");

        var facts = $"/api/people/{Of(World.Una)}/stipend/facts";
        (
            await (
                await fox.Client.PostAsJsonAsync(facts, new { kind = "conversation-held", on = Today.AddDays(1) })
            ).Code()
        ).ShouldBe("fact.day");
        await (await fox.Client.PostAsJsonAsync(facts, new { kind = "conversation-held", on = Today })).Ok();
        (await una.Available()).ShouldBe(60.27m); // 11 of 365 days
        (await una.Ask(100m, Later)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var page = await fox.Page($"/people/{Of(World.Una)}/stipend");
        page.QuerySelector("main")!.TextContent.ShouldContain("Recorded by Fox Example");
        (await fox.Submit($"/people/{Of(World.Una)}/stipend", "form[action$='/removal']")).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await una.Available()).ShouldBe(0m, "it was voided");
    }

    [Fact]
    public async Task What_was_recorded_in_an_earlier_employment_counts_for_nothing_in_the_next()
    {
        await (await Publish(Today, await Terms(("opensAfter", "conversation"), ("endsAtNotice", true)))).Ok();
        var fox = await App.As(World.Fox);
        foreach (var kind in new[] { "conversation-held", "notice-given" })
            await (
                await fox.Client.PostAsJsonAsync($"/api/people/{Of(World.Una)}/stipend/facts", new { kind, on = Today })
            ).Ok();
        App.Clock.Advance(TimeSpan.FromDays(200));
        await App.Db(db =>
            db.Set<Person>()
                .Where(p => p.Id == Of(World.Una))
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.StartsOn, Today.AddDays(-100)))
        ); // she left, and was hired again
        var quote = await (await (await App.Again(World.Una)).Get("/api/stipend/quote")).Ok();
        (quote["eligible"]!.GetValue<bool>(), quote["available"]!.GetValue<decimal>()).ShouldBe(
            (false, 0m),
            "the conversation of this employment is still to come, and nobody gave notice in it"
        );
        // 101 of 365 days: notice of the earlier one does not end them
        quote["earned"]!.GetValue<decimal>().ShouldBe(553.42m);
    }

    [Fact]
    public async Task Paying_back_is_agreed_to_before_asking_and_said_when_somebody_leaves_in_time()
    {
        await (
            await Publish(
                Today,
                await Terms(
                    (
                        "repayment",
                        new JsonArray(
                            new JsonObject { ["withinMonths"] = 9, ["percent"] = 75 },
                            new JsonObject { ["withinMonths"] = 12, ["percent"] = 50 }
                        )
                    )
                )
            )
        ).Ok();
        var (una, fox, fin, ops) = (
            await App.As(World.Una),
            await App.As(World.Fox),
            await App.As(World.Fin),
            await App.As(World.Ops)
        );
        var body = new
        {
            what = "Diploma",
            provider = "School",
            category = "Course",
            why = "It helps.",
            amount = 800m,
            spendOn = Later,
        };
        (await (await una.Client.PostAsJsonAsync("/api/stipend/requests", body)).Code()).ShouldBe("request.agreement");
        var id = (
            await (
                await una.Client.PostAsJsonAsync(
                    "/api/stipend/requests",
                    new
                    {
                        body.what,
                        body.provider,
                        body.category,
                        body.why,
                        body.amount,
                        body.spendOn,
                        agrees = true,
                    }
                )
            ).Ok()
        )["id"]!.GetValue<string>();
        await (await fox.Decide(id, "approve")).Ok();
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        await (await una.Claim(id, 800m, Today, early: "It begins tomorrow.")).Ok();
        await (await fox.Client.PostAsync($"/api/stipend/requests/{id}/confirmation", null)).Ok();
        await (await fin.Pay(Today, id)).Ok();
        (await (await ops.Get($"/api/stipend/requests/{id}")).Ok())["amounts"]!["askedBack"].ShouldBeNull();

        await App.Db(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Email == World.Una)).EndsOn = Today.AddMonths(10);
            return await db.SaveChangesAsync();
        });
        (await (await ops.Get($"/api/stipend/requests/{id}")).Ok())["amounts"]!["askedBack"]!
            .GetValue<decimal>()
            .ShouldBe(400m);
        (await fox.Page($"/stipend/requests/{id}"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("$400.00 is to be paid back, unless the company ends the job");
        (
            await fin.Client.PostAsJsonAsync(
                $"/api/stipend/requests/{id}/correction",
                new
                {
                    kind = "repayment",
                    amount = 300.00,
                    reason = "First part",
                }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await (await ops.Get($"/api/stipend/requests/{id}")).Ok())["amounts"]!["askedBack"]!
            .GetValue<decimal>()
            .ShouldBe(100m);
    }

    public sealed class OnSqlite() : PolicyTests(Provider.Sqlite);

    public sealed class OnPostgres() : PolicyTests(Provider.Postgres);
}
