using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace Trellis.Tests.Stipends.Payments;

/// <summary>A correction is one more entry, and is taken off every sum.</summary>
public abstract class CorrectLedgerTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_was_paid_back_is_taken_off_every_sum_and_stands_in_the_table()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        var id = await una.Asked(200m, Today);
        await una.ClaimWithReceipt(id, 200m, Today, approvedBy: fox);
        await (await fin.Pay(Today, id)).Ok();
        (
            await fin.Client.PostAsJsonAsync(
                $"/api/stipend/requests/{id}/correction",
                new
                {
                    kind = "repayment",
                    amount = 50.00,
                    reason = "A part was cancelled",
                }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var view = await (await fin.Get("/api/stipend/finance")).Ok();
        var spent = view["spent"]!.GetValue<decimal>();
        spent.ShouldBe(250m, "150 of hers, and 100 of the world");
        foreach (var part in new[] { "months", "categories", "providers", "kinds", "spenders" })
            view["spending"]![part]!
                .AsArray()
                .Sum(p => (p!["spent"] ?? p["amount"])!.GetValue<decimal>())
                .ShouldBe(spent, part);
        var table = Encoding.UTF8.GetString(
            await (await fin.Get($"/stipend/finance/export?month={Today:yyyy-MM}")).Content.ReadAsByteArrayAsync()
        );
        table.ShouldContain(",-50.00,USD,,,,,paid back");
        (await una.Page($"/stipend/requests/{id}"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("$50.00 of it was paid back or corrected.");
    }

    public sealed class OnSqlite() : CorrectLedgerTests(Provider.Sqlite);

    public sealed class OnPostgres() : CorrectLedgerTests(Provider.Postgres);
}
