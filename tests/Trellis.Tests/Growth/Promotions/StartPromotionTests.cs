#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Promotions;

public abstract class StartPromotionTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task One_is_open_at_a_time_and_a_closed_one_is_kept()
    {
        var ada = await App.As(World.Ada);
        var maker = await App.Db(db =>
            db.Set<Position>().Where(p => p.Title == "Maker").Select(p => p.Id).SingleAsync()
        );
        await (await ada.Client.PostAsJsonAsync("/api/me/promotion-cases", new { position = maker })).ShouldRefuse(
            HttpStatusCode.Conflict,
            "promotion.open"
        );
        await ada.Client.PostAsync($"/api/promotion-cases/{World.Promotion}/closing", null);
        await (await ada.Client.PostAsJsonAsync("/api/me/promotion-cases", new { position = maker })).Ok();
        var list = await ada.Json("/api/me/promotion-cases");
        list.GetProperty("open").GetProperty("position").GetString()!.ShouldContain("Maker");
        list.GetProperty("closed").GetArrayLength().ShouldBe(1);
    }

    public sealed class OnSqlite() : StartPromotionTests(Provider.Sqlite);

    public sealed class OnPostgres() : StartPromotionTests(Provider.Postgres);
}
