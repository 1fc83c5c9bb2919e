namespace Trellis.Tests.Stipends.Requests;

/// <summary>The files of one request, and where else the same file is.</summary>
public abstract class RequestReceiptsTests(Provider provider) : OwnWorld(provider)
{
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

    public sealed class OnSqlite() : RequestReceiptsTests(Provider.Sqlite);

    public sealed class OnPostgres() : RequestReceiptsTests(Provider.Postgres);
}
