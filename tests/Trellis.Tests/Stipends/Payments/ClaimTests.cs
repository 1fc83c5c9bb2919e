using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Stipends.Payments;

/// <summary>What was bought is claimed, confirmed where there is doubt, and paid.</summary>
public abstract class ClaimTests(Provider provider) : OwnWorld(provider)
{
    private DateOnly Today => App.Clock.Today;
    private DateOnly Later => Today.AddDays(70);

    [Fact]
    public async Task A_claim_that_finance_returns_is_held_again_and_can_be_sent_once_more()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        var id = await una.Asked(200m, Later);
        await (await fox.Decide(id, "approve")).Ok();
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        await (await una.Claim(id, 180m, Today)).Ok();
        (
            await (
                await fin.Client.PostAsJsonAsync(
                    $"/api/stipend/requests/{id}/return",
                    new { words = "Whose name is on it?" }
                )
            ).Ok()
        )["state"]!
            .GetValue<string>()
            .ShouldBe("returned");
        (await una.Available()).ShouldBe(1800m, "all that was approved is held again");
        (await (await una.Claim(id, 200.01m, Today)).Code()).ShouldBe("claim.over-approved");
        await (await una.Claim(id, 180m, Today)).Ok();
        await (await fin.Pay(Today, id)).Ok();

        (
            await (
                await fin.Client.PostAsJsonAsync(
                    $"/api/stipend/requests/{id}/correction",
                    new
                    {
                        kind = "repayment",
                        amount = 180.01,
                        reason = "Cancelled",
                    }
                )
            ).Code()
        ).ShouldBe("ledger.too-much");
        var once = Id<LedgerEntry>.New().Value;
        foreach (var _ in new[] { 1, 2 })
            (
                await fin.Client.PostAsJsonAsync(
                    $"/api/stipend/requests/{id}/correction",
                    new
                    {
                        once,
                        kind = "repayment",
                        amount = 80.00,
                        reason = "The school paid a part back",
                    }
                )
            ).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await una.Available()).ShouldBe(1900m);
    }

    [Fact]
    public async Task A_lost_receipt_waits_for_the_manager_and_a_late_claim_for_a_reason()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        var id = await una.Asked(40m, Today);
        App.Clock.Advance(TimeSpan.FromDays(31));
        (una, fox, fin) = (await App.Again(World.Una), await App.Again(World.Fox), await App.Again(World.Fin));
        (await (await una.Claim(id, 40m, Today.AddDays(-31), lost: "In the rain")).Code()).ShouldBe("claim.late");
        await (await una.Claim(id, 40m, Today.AddDays(-31), "I was on leave.", "In the rain")).Ok();
        (await (await fin.Pay(Today, id)).Code()).ShouldBe("claim.not-confirmed");
        (await fox.Page("/stipend/approvals")).QuerySelector("main")!.TextContent.ShouldContain("Purchases to confirm");
        await (await fox.Client.PostAsync($"/api/stipend/requests/{id}/confirmation", null)).Ok();
        await (await fin.Pay(Today, id)).Ok();
    }

    [Fact]
    public async Task The_same_receipt_again_is_noticed_by_whose_it_is_and_by_finance_and_by_nobody_else()
    {
        var (una, ada, fox, fin) = (
            await App.As(World.Una),
            await App.As(World.Ada),
            await App.As(World.Fox),
            await App.As(World.Fin)
        );
        var (hers, mine) = (await una.Asked(30m, Today), await ada.Asked(30m, Today));
        var file = ReceiptFiles.Jpeg(1, "the same");
        await (await una.AddReceipt(hers, file)).Ok();
        await (await ada.AddReceipt(mine, file)).Ok();
        await (await ada.Claim(mine, 30m, Today)).Ok();
        (await fin.Page("/stipend/finance/payments"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("Receipt seen before");
        (await fin.Page($"/stipend/requests/{mine}")).QuerySelector("main")!.TextContent.ShouldContain("Una Example");
        (await ada.Page($"/stipend/requests/{mine}"))
            .QuerySelector("main")!
            .TextContent.ShouldNotContain("Una Example");
        (await fox.Page($"/stipend/requests/{hers}"))
            .QuerySelector("main")!
            .TextContent.ShouldNotContain("Ada Example");
    }

    [Fact]
    public async Task What_was_bought_before_it_was_approved_for_is_looked_at_on_its_own_day()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        var id = await una.Asked(640m, Later);
        await (await fox.Decide(id, "approve")).Ok();
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        (await (await una.Claim(id, 640m, Today)).Code()).ShouldBe(
            "claim.early",
            "two months' notice were given for another day"
        );
        await (await una.Claim(id, 640m, Today, early: "The price goes up tomorrow.")).Ok();
        (await (await fin.Pay(Today, id)).Code()).ShouldBe("claim.not-confirmed");
        (await fox.Page("/stipend/approvals"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("1 purchase is waiting for your confirmation.");
        (await fox.Page($"/stipend/requests/{id}"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("The price goes up tomorrow.");
        await (await fox.Client.PostAsync($"/api/stipend/requests/{id}/confirmation", null)).Ok();
        await (await fin.Pay(Today, id)).Ok();
        (await App.Taken())[CapRules.MonthOf(Today)]
            .ShouldBeGreaterThanOrEqualTo(new Money(640_00), "it counts for the month in which it was bought");
    }

    [Fact]
    public async Task Nothing_older_than_a_year_is_claimed()
    {
        var una = await App.As(World.Una);
        var id = await una.Asked(30m, Today);
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        (await (await una.Claim(id, 30m, Today.AddDays(-367), "Found it again")).Code()).ShouldBe("claim.too-old");
    }

    [Fact]
    public async Task Nothing_is_paid_before_it_was_bought()
    {
        var (una, fin) = (await App.As(World.Una), await App.As(World.Fin));
        var id = await una.Asked(30m, Today);
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        await (await una.Claim(id, 30m, Today)).Ok();
        (await (await fin.Pay(Today.AddDays(-1), id)).Code()).ShouldBe("claim.paid-on");
        await (await fin.Pay(Today, id)).Ok();
    }

    [Fact]
    public async Task Nothing_ticked_pays_nothing_and_says_so()
    {
        var fin = await App.As(World.Fin);
        var answer = await fin.Submit("/stipend/finance/payments", "form:has([name='Input.PaidOn'])");
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        Browser
            .Parse(await answer.Content.ReadAsStringAsync())
            .QuerySelector("[role=alert]")!
            .TextContent.ShouldContain("Tick at least one claim.");
    }

    public sealed class OnSqlite() : ClaimTests(Provider.Sqlite);

    public sealed class OnPostgres() : ClaimTests(Provider.Postgres);
}
