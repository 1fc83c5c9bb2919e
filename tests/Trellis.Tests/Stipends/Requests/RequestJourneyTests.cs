using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Stipends.Requests;

/// <summary>From the wish to the payout, with everybody who has a part in it.</summary>
public abstract class RequestJourneyTests(Provider provider) : OwnWorld(provider)
{
    private DateOnly Today => App.Clock.Today;
    private DateOnly Later => Today.AddDays(70);

    [Fact]
    public async Task A_request_is_asked_approved_claimed_and_paid_and_the_ledger_says_each_step()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        var later = Later;
        (await una.Available()).ShouldBe(2000m);
        var id = await una.Asked(640m, later);
        (await una.Available()).ShouldBe(2000m, "nothing is held before it is approved");
        (await (await fox.Decide(id, "approve")).Ok())["state"]!.GetValue<string>().ShouldBe("approved");
        (await una.Available()).ShouldBe(1360m);

        App.Clock.Advance(TimeSpan.FromDays(71));
        (una, fin) = (await App.Again(World.Una), await App.Again(World.Fin));
        (await (await una.Claim(id, 600m, later)).Code()).ShouldBe("claim.no-receipt");
        (await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok())["isQuote"]!.GetValue<bool>().ShouldBeFalse();
        (await (await una.Claim(id, 640.01m, later)).Code()).ShouldBe("claim.over-approved");
        (await una.Claim(id, 600m, later)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await una.Available()).ShouldBe(1400m, "what was not needed is free again");
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        (await (await fin.Pay(Today, id)).Ok())["paid"]!.GetValue<int>().ShouldBe(1);

        var view = await (await una.Get($"/api/stipend/requests/{id}")).Ok();
        view["status"]!["state"]!.GetValue<string>().ShouldBe("paid");
        view["amounts"]!["ledger"]!
            .AsArray()
            .Select(l => $"{l!["kind"]} {l["from"]} {l["to"]} {l["amount"]}")
            .ShouldBe([
                "reservation available held 640.00",
                "spend held owed 600.00",
                "release held available 40.00",
                "payout owed paid 600.00",
            ]);
        var page = await una.Page($"/stipend/requests/{id}");
        page.QuerySelector("main")!.TextContent.ShouldContain("reference 42");
        (await una.Page("/stipend")).QuerySelector("main")!.TextContent.ShouldContain("$1,400.00");
    }

    [Fact]
    public async Task The_same_form_twice_is_one_request_and_the_same_button_twice_one_decision()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        var once = Id<StipendRequest>.New().Value;
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => una.Ask(250m, Later, once)));
        var ids = new HashSet<string>();
        foreach (var answer in answers)
            ids.Add((await answer.Ok())["id"]!.GetValue<string>());
        var id = ids.ShouldHaveSingleItem();

        foreach (var answer in await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => fox.Decide(id, "approve"))))
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await una.Available()).ShouldBe(1750m, "held once");
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        foreach (var answer in await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => una.Claim(id, 250m, Today))))
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => fin.Pay(Today, id)))).ShouldAllBe(a =>
            a.StatusCode == HttpStatusCode.OK
        );
        (
            await App.Db(db =>
                db.Set<LedgerEntry>()
                    .Where(l => l.RequestId == new Id<StipendRequest>(Guid.Parse(id)))
                    .OrderBy(l => l.At)
                    .Select(l => l.Kind)
                    .ToListAsync()
            )
        ).ShouldBe(
            [LedgerKind.Reservation, LedgerKind.Release, LedgerKind.Reservation, LedgerKind.Spend, LedgerKind.Payout],
            ignoreOrder: true
        ); // bought earlier than planned, it counts for its own month
    }

    [Fact]
    public async Task Nobody_decides_on_or_pays_their_own_whatever_their_role()
    {
        var (ops, fin, sky) = (await App.As(World.Ops), await App.As(World.Fin), await App.As(World.Sky));
        var mine = await fin.Asked(100m, Later);
        (await (await fin.Decide(mine, "approve")).Code()).ShouldBe("request.own");
        (await sky.Decide(mine, "approve")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await fin.AddReceipt(mine, ReceiptFiles.Pdf())).Ok();
        (await fin.Claim(mine, 100m, Today)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await fin.Pay(Today, mine)).Code()).ShouldBe("request.own");
        (await fin.Page("/stipend/finance/payments"))
            .QuerySelector($"input[value='{mine}']")!
            .HasAttribute("disabled")
            .ShouldBeTrue();

        var theirs = await ops.Asked(100m, Later);
        (await (await ops.Decide(theirs, "approve")).Code()).ShouldBe("request.own");
        var top = await sky.Asked(100m, Later);
        (await (await sky.Decide(top, "approve")).Code()).ShouldBe("request.own");
        (await ops.Decide(top, "approve")).StatusCode.ShouldBe(
            HttpStatusCode.OK,
            "People Ops stands in where there is no manager"
        );
        (
            await ops.Client.PostAsJsonAsync(
                $"/api/people/{Of(World.Ops)}/stipend/facts",
                new { kind = "conversation-held", on = Today }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Judgement_takes_a_reason_and_a_question_comes_back_with_its_answer()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var id = await una.Asked(420m, Today.AddDays(20));
        (await (await fox.Decide(id, "approve")).Code()).ShouldBe("request.no-reason");
        (await (await fox.Decide(id, "request-information")).Code()).ShouldBe("request.no-reason");
        (await fox.Decide(id, "request-information", "Is there a later date?")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await una.Page($"/stipend/requests/{id}"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("Is there a later date?");
        (
            await una.Client.PostAsJsonAsync(
                $"/api/stipend/requests/{id}/answer",
                new { words = "No, this is the last one." }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
        (
            await fox.Decide(id, "approve", "The course ends with this one.", "With a talk for the team")
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await una.Page($"/stipend/requests/{id}"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("With a talk for the team");
    }

    [Fact]
    public async Task A_refused_decision_keeps_what_was_typed_on_the_page()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var id = await una.Asked(420m, Today.AddDays(20));
        var answer = await fox.Submit(
            $"/stipend/requests/{id}",
            "form:has([name='Decision.Words'])",
            ("act", "Approve"),
            ("Decision.Condition", "With a talk")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("short of notice");
        page.QuerySelector("[name='Decision.Condition']")!.GetAttribute("value").ShouldBe("With a talk");
    }

    [Fact]
    public async Task What_is_withdrawn_or_declined_holds_nothing()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var (first, second) = (await una.Asked(700m, Later), await una.Asked(900m, Later));
        await (await fox.Decide(first, "approve")).Ok();
        (await una.Client.PostAsync($"/api/stipend/requests/{first}/withdrawal", null)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        (await una.Client.PostAsync($"/api/stipend/requests/{first}/withdrawal", null)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        (await fox.Decide(second, "decline", "Not this year.")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await una.Available()).ShouldBe(2000m);
        (await (await fox.Decide(first, "approve")).Code()).ShouldBe("request.state");
        (await (await una.Claim(second, 1m, Today)).Code()).ShouldBe("request.state");
    }

    [Fact]
    public async Task The_policy_stops_what_it_must()
    {
        var una = await App.As(World.Una);
        (await (await una.Ask(2000.01m, Later)).Code()).ShouldBe("request.policy");
        (await (await una.Ask(100m, Later, category: "Hardware")).Code()).ShouldBe("request.policy");
        (await (await una.Ask(100m, Later, category: "Yachts")).Code()).ShouldBe("request.category");
        (await (await una.Ask(0m, Later)).Code()).ShouldBe("request.amount");
        (await (await una.Ask(100m, Today.AddDays(900))).Code()).ShouldBe("request.date");
        (await una.Client.PostAsJsonAsync("/api/stipend/requests", new { what = "" })).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
        (
            await una.Client.PostAsJsonAsync(
                "/api/stipend/requests",
                new
                {
                    what = "x",
                    provider = "x",
                    category = "Course",
                    why = "x",
                    amount = 1.005,
                    spendOn = Today,
                }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_small_purchase_goes_without_approval_and_in_parts_it_is_pointed_out()
    {
        var una = await App.As(World.Una);
        var id = await una.Asked(49.99m, Today);
        await (await una.AddReceipt(id, ReceiptFiles.Png(), "photo.png")).Ok();
        (await (await una.Claim(id, 50m, Today)).Code()).ShouldBe("claim.needs-approval");
        (await una.Claim(id, 49.99m, Today)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await una.Available()).ShouldBe(1950.01m);
        var check = await (
            await una.Client.PostAsJsonAsync(
                "/api/stipend/check",
                new
                {
                    amount = 10.00,
                    spendOn = Today,
                    category = "Course",
                    provider = "school",
                }
            )
        ).Ok();
        check["findings"]!.AsArray().Select(f => f!["rule"]!.GetValue<string>()).ShouldContain("split");
        check["needsApproval"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_bought_before_asking_needs_a_reason_at_the_decision_too()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var id = await una.Asked(100m, Today.AddDays(-15));
        var view = await (await fox.Get($"/api/stipend/requests/{id}")).Ok();
        view["policy"]!["findings"]!.AsArray().Single(f => f!["rule"]!.GetValue<string>() == "before-buying")![
            "verdict"
        ]!
            .GetValue<string>()
            .ShouldBe("judgement");
        (await fox.Page("/stipend/approvals")).QuerySelector("main")!.TextContent.ShouldContain("Bought already");
        (await (await fox.Decide(id, "approve")).Code()).ShouldBe("request.no-reason");
        await (await fox.Decide(id, "approve", "The course began the same day.")).Ok();
    }

    [Fact]
    public async Task A_button_that_says_nothing_decides_nothing()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var id = await una.Asked(100m, Later);
        foreach (var act in new[] { "nonsense", "" })
            (
                await fox.Submit($"/stipend/requests/{id}", "form:has([name='Decision.Words'])", ("act", act))
            ).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await (await una.Get($"/api/stipend/requests/{id}")).Ok())["status"]!["state"]!
            .GetValue<string>()
            .ShouldBe("pending-approval");
    }

    [Fact]
    public async Task The_same_form_with_something_else_in_it_is_not_taken_for_the_first()
    {
        var una = await App.As(World.Una);
        var once = Id<StipendRequest>.New().Value;
        await (await una.Ask(250m, Later, once)).Ok();
        (await una.Ask(260m, Later, once)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData(
        """{"what":"x","provider":"y","category":"Course","why":"z","amount":40,"spendOn":"9999-12-31"}""",
        HttpStatusCode.BadRequest
    )]
    [InlineData(
        """{"what":"x","provider":"y","category":"Course","why":"z","amount":40,"spendOn":"2026-07-20","kind":77}""",
        HttpStatusCode.BadRequest
    )]
    [InlineData(
        """{"what":"x","provider":"y","category":"Course","why":"z","amount":40,"spendOn":"2026-07-20","foreign":{"currency":"EUR","minor":-4000,"rateMillionths":-1000000,"rateOn":"2026-05-03"}}""",
        HttpStatusCode.Conflict
    )]
    [InlineData(
        """{"what":"x","provider":"y","category":"Course","why":"z","amount":40,"spendOn":"2026-07-20","foreign":{"currency":null,"minor":4000,"rateMillionths":1000000,"rateOn":"2026-05-03"}}""",
        HttpStatusCode.Conflict
    )]
    public async Task What_cannot_be_meant_is_refused(string body, HttpStatusCode status)
    {
        var una = await App.As(World.Una);
        (
            await una.Client.PostAsync(
                "/api/stipend/requests",
                new StringContent(body, System.Text.Encoding.UTF8, "application/json")
            )
        ).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task A_page_keeps_to_the_same_limits_as_the_api()
    {
        var una = await App.As(World.Una);
        var sent = await una.Submit(
            "/stipend/plan",
            "form:has([name='Input.What'])",
            ("Input.Go", "send"),
            ("Input.Amount", "40"),
            ("Input.SpendOn", $"{Today:yyyy-MM-dd}"),
            ("Input.What", new string('W', 6000)),
            ("Input.Provider", "School"),
            ("Input.Category", "Course"),
            ("Input.Why", "It helps.")
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var url in new[] { "/api/stipend/quote?on=9999-12-31", "/api/stipend/export?month=9999-12" })
            (
                (int)
                    (
                        await (url.Contains("export", StringComparison.Ordinal) ? await App.As(World.Fin) : una).Get(
                            url
                        )
                    ).StatusCode
            ).ShouldBeInRange(400, 499, url);
    }

    [Fact]
    public async Task What_waits_is_counted_where_one_looks()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var id = await una.Asked(100m, Later);
        (await fox.Page("/growth")).QuerySelector(".menu .count")!.TextContent.ShouldBe(", 1 to decide");
        (await una.Page("/stipend"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("$100.00 more is pending approval.");
        await (await fox.Decide(id, "request-information", "When?")).Ok();
        (await fox.Page("/growth")).QuerySelector(".menu .count").ShouldBeNull();
        (await una.Page("/growth")).Body!.TextContent.ShouldContain("One of your stipend requests waits for you.");
    }

    [Fact]
    public async Task A_manager_loses_sight_on_the_day_the_line_changes()
    {
        var (una, fox, max) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Max));
        var id = await una.Asked(100m, Later);
        (await max.Get($"/api/stipend/requests/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Fact(World.Una, Today, "Junior maker", World.Max);
        (await fox.Get($"/api/stipend/requests/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await fox.Decide(id, "approve")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await max.Decide(id, "approve")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task On_the_page_what_the_policy_says_comes_before_sending_and_what_is_wrong_is_said_at_its_field()
    {
        var una = await App.As(World.Una);
        var seen = await una.Submit(
            "/stipend/plan",
            "form:has([name='Input.What'])",
            ("Input.Go", "preview"),
            ("Input.Amount", "420"),
            ("Input.SpendOn", $"{Today.AddDays(20):yyyy-MM-dd}")
        );
        seen.StatusCode.ShouldBe(HttpStatusCode.OK);
        Browser
            .Parse(await seen.Content.ReadAsStringAsync())
            .QuerySelector("section[data-preview]")!
            .TextContent.ShouldContain("short of notice");
        var wrong = await una.Submit(
            "/stipend/plan",
            "form:has([name='Input.What'])",
            ("Input.Go", "send"),
            ("Input.Amount", "12,50"),
            ("Input.What", "A kept word")
        );
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = Browser.Parse(await wrong.Content.ReadAsStringAsync());
        page.QuerySelector("#f-Input-Amount-error")!.TextContent.ShouldContain("640.00");
        page.QuerySelector("[name='Input.What']")!.GetAttribute("value").ShouldBe("A kept word");
        page.QuerySelector("[name='Input.Amount']")!.GetAttribute("value").ShouldBe("12,50");

        var sent = await una.Submit(
            "/stipend/plan",
            "form:has([name='Input.What'])",
            ("Input.Go", "send"),
            ("Input.ForeignCurrency", "eur"),
            ("Input.ForeignAmount", "120"),
            ("Input.Rate", "1.0834"),
            ("Input.RateOn", "2026-05-03"),
            ("Input.SpendOn", $"{Later:yyyy-MM-dd}"),
            ("Input.What", "Course"),
            ("Input.Provider", "School"),
            ("Input.Category", "Course"),
            ("Input.Why", "It helps.")
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await una.Page(sent.Headers.Location!.ToString()))
            .QuerySelector("main")!
            .TextContent.ShouldContain("EUR 120.00 at 1.0834 on 3 May 2026");
        (await una.Page(sent.Headers.Location!.ToString())).QuerySelector(".amount")!.TextContent.ShouldBe("$130.01");
    }

    public sealed class OnSqlite() : RequestJourneyTests(Provider.Sqlite);

    public sealed class OnPostgres() : RequestJourneyTests(Provider.Postgres);
}
