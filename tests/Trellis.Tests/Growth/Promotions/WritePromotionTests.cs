using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Promotions;

public abstract class WritePromotionTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_is_shared_stays_as_it_was_read()
    {
        var ada = await App.As(World.Ada);
        var url = $"/promotion-cases/{World.Promotion}";
        await (await ada.Client.PutAsJsonAsync($"/api{url}", new { text = "More.", version = 0 })).ShouldRefuse(
            HttpStatusCode.Conflict,
            "promotion.shared"
        );
        await ada.Submit(url, "form[action$='/unsharing']");
        (await ada.Submit(url, "main form:has(textarea)", ("Words.Text", "I led the index."))).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await ada.Page(url)).QuerySelector("textarea")!.TextContent.ShouldContain("I led the index.");
        (await ada.Client.PutAsJsonAsync($"/api{url}", new { text = "Older.", version = 0 })).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );
    }

    public sealed class OnSqlite() : WritePromotionTests(Provider.Sqlite);

    public sealed class OnPostgres() : WritePromotionTests(Provider.Postgres);
}
