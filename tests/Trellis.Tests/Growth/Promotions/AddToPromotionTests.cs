using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Promotions;

public abstract class AddToPromotionTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Evidence_stands_beside_an_expectation_of_the_position_and_is_removed()
    {
        var ada = await App.As(World.Ada);
        var url = $"/promotion-cases/{World.Promotion}";
        await ada.Submit(url, "form[action$='/unsharing']");
        var item = (await ada.Page(url)).QuerySelector("[name='Piece.Item'] option")!.GetAttribute("value")!;
        (
            await ada.Submit(
                url,
                "main form:has([name='Piece.Item'])",
                ("Piece.Item", item),
                ("Piece.Evidence", $"{World.EvidencePiece}")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ada.Page(url)).QuerySelector("table.promotion")!.TextContent.ShouldContain(World.EvidenceKept);
        await ada.Submit(url, "table.promotion form[action$='/removal']");
        (await ada.Page(url)).QuerySelector("table.promotion")!.TextContent.ShouldNotContain(World.EvidenceKept);
        (
            await ada.Client.PostAsJsonAsync(
                $"/api{url}/evidence",
                new { item = Guid.NewGuid(), evidence = World.EvidencePiece }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_manager_reads_a_quote_only_with_consent()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        var url = $"/promotion-cases/{World.Promotion}";
        await ada.Submit(url, "form[action$='/unsharing']");
        await ada.Submit(url, "main form:has([name='Piece.Item'])", ("Piece.Evidence", $"{World.UnasQuote}"));
        await ada.Submit(url, "form[action$='/sharing']");
        (await ada.Text(url)).ShouldContain(World.FeedbackForFormer);
        (await max.Text(url)).ShouldNotContain(World.FeedbackForFormer);
        await ada.Client.PostAsync($"/api/evidence/{World.UnasQuote}/consent", null);
        await (await App.As(World.Una)).Client.PutAsync($"/api/quotes/{World.UnasQuote}/agreement", null);
        (await max.Text(url)).ShouldContain(World.FeedbackForFormer);
    }

    public sealed class OnSqlite() : AddToPromotionTests(Provider.Sqlite);

    public sealed class OnPostgres() : AddToPromotionTests(Provider.Postgres);
}
