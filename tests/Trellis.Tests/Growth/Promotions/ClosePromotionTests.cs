using System.Net;

namespace Trellis.Tests.Growth.Promotions;

public abstract class ClosePromotionTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Nobody_else_reads_a_closed_case_and_its_person_keeps_it()
    {
        var ada = await App.As(World.Ada);
        var url = $"/promotion-cases/{World.Promotion}";
        (await ada.Submit(url, "form[action$='/closing']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await (await App.As(World.Max)).Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ada.Text(url)).ShouldContain(World.PromotionShared);
        (await ada.Text("/growth/promotion")).ShouldContain("Closed on");
        await (await ada.Client.PutAsync($"/api{url}/sharing", null)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "promotion.closed"
        );
    }

    public sealed class OnSqlite() : ClosePromotionTests(Provider.Sqlite);

    public sealed class OnPostgres() : ClosePromotionTests(Provider.Postgres);
}
