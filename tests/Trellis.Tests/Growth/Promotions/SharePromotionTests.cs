#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.Growth.Promotions;

public abstract class SharePromotionTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_manager_reads_it_while_it_is_shared_and_while_they_lead()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        var url = $"/promotion-cases/{World.Promotion}";
        (await max.Text(url)).ShouldContain(World.PromotionShared);
        await ada.Submit(url, "form[action$='/unsharing']");
        (await max.Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ada.Submit(url, "form[action$='/sharing']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await App.KindsTo(Of(World.Max))).ShouldContain("private.shared");
        (await max.Get(url)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Fact(World.Ada, Today, "Maker", World.Sky);
        foreach (var who in new[] { World.Max, World.Sky })
            (await (await App.As(who)).Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
        (await ada.Text(url)).ShouldContain("Max Example, with whom it was shared, is no longer the manager");
        await ada.Submit(url, "form[action$='/sharing']");
        (await (await App.As(World.Sky)).Text(url)).ShouldContain(World.PromotionShared);
        (await max.Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nothing_is_shared_without_words()
    {
        var ada = await App.As(World.Ada);
        var url = $"/api/promotion-cases/{World.Promotion}/sharing";
        await ada.Client.DeleteAsync(url);
        await App.Db(db => db.Set<PromotionCase>().ExecuteUpdateAsync(c => c.SetProperty(x => x.Text, "")));
        await (await ada.Client.PutAsync(url, null)).ShouldRefuse(HttpStatusCode.Conflict, "promotion.empty");
    }

    public sealed class OnSqlite() : SharePromotionTests(Provider.Sqlite);

    public sealed class OnPostgres() : SharePromotionTests(Provider.Postgres);
}
