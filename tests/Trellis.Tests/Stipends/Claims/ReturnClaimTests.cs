using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Stipends.Claims;

/// <summary>Returning a claim: what is on hold again, and the next try.</summary>
public abstract class ReturnClaimTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_claim_that_finance_returns_is_held_again_and_can_be_sent_once_more()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        var id = await una.Asked(200m, Later);
        await una.ClaimWithReceipt(id, 180m, Today, approvedBy: fox);
        (await (await fin.Return(id, "Whose name is on it?")).Ok())["state"]!.GetValue<string>().ShouldBe("returned");
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

    public sealed class OnSqlite() : ReturnClaimTests(Provider.Sqlite);

    public sealed class OnPostgres() : ReturnClaimTests(Provider.Postgres);
}
