using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Stipends.Requests;

/// <summary>Asking for money: what the policy stops, what is refused, and the same form sent twice.</summary>
public abstract class AskForStipendTests(Provider provider) : OwnWorld(provider)
{
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
        """{"what":"x","provider":"y","category":"Course","why":"z","amount":40,"spendOn":"2026-07-20","foreign":"""
            + """{"currency":"EUR","minor":-4000,"rateMillionths":-1000000,"rateOn":"2026-05-03"}}""",
        HttpStatusCode.Conflict
    )]
    [InlineData(
        """{"what":"x","provider":"y","category":"Course","why":"z","amount":40,"spendOn":"2026-07-20","foreign":"""
            + """{"currency":null,"minor":4000,"rateMillionths":1000000,"rateOn":"2026-05-03"}}""",
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

    public sealed class OnSqlite() : AskForStipendTests(Provider.Sqlite);

    public sealed class OnPostgres() : AskForStipendTests(Provider.Postgres);
}
