using System.Net;

namespace Trellis.Tests.Stipends.Payments;

/// <summary>Paying: not before the purchase, and not without choosing what.</summary>
public abstract class PayClaimsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Nothing_is_paid_before_it_was_bought()
    {
        var (una, fin) = (await App.As(World.Una), await App.As(World.Fin));
        var id = await una.Asked(30m, Today);
        await una.ClaimWithReceipt(id, 30m, Today);
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

    public sealed class OnSqlite() : PayClaimsTests(Provider.Sqlite);

    public sealed class OnPostgres() : PayClaimsTests(Provider.Postgres);
}
