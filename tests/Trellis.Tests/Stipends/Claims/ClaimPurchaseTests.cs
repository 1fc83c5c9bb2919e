namespace Trellis.Tests.Stipends.Claims;

/// <summary>Claiming: the day of the purchase, how old it may be, and where else a receipt is.</summary>
public abstract class ClaimPurchaseTests(Provider provider) : OwnWorld(provider)
{
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
            .TextContent.ShouldContain("1 purchase is pending your confirmation.");
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

    public sealed class OnSqlite() : ClaimPurchaseTests(Provider.Sqlite);

    public sealed class OnPostgres() : ClaimPurchaseTests(Provider.Postgres);
}
