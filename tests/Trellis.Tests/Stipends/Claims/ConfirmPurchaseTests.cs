using System.Net.Http.Json;

namespace Trellis.Tests.Stipends.Claims;

/// <summary>A purchase without a receipt, or made too early, is confirmed by the manager.</summary>
public abstract class ConfirmPurchaseTests(Provider provider) : OwnWorld(provider)
{
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

    public sealed class OnSqlite() : ConfirmPurchaseTests(Provider.Sqlite);

    public sealed class OnPostgres() : ConfirmPurchaseTests(Provider.Postgres);
}
