using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace Trellis.Tests.Stipends.Payments;

/// <summary>
/// What finance sees and takes out: sums that are net of what came back, and a table that a spreadsheet does not run.
/// </summary>
public abstract class FinanceTests(Provider provider) : OwnWorld(provider)
{
    private DateOnly Today => App.Clock.Today;

    [Fact]
    public async Task The_table_for_accounting_marks_what_a_spreadsheet_would_run()
    {
        var (una, fin) = (await App.As(World.Una), await App.As(World.Fin));
        var id = (
            await (
                await una.Client.PostAsJsonAsync(
                    "/api/stipend/requests",
                    new
                    {
                        what = "=HYPERLINK(\"x\")",
                        provider = "+1",
                        category = "Course",
                        why = "x",
                        amount = 20.00,
                        spendOn = Today,
                    }
                )
            ).Ok()
        )["id"]!.GetValue<string>();
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        await (await una.Claim(id, 19.5m, Today)).Ok();
        await (await fin.Pay(Today, id)).Ok();
        var answer = await fin.Get($"/stipend/finance/export?month={Today:yyyy-MM}");
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
        text.ShouldContain(
            $"una@example.org,\"'=HYPERLINK(\"\"x\"\")\",'+1,Course,professional "
                + $"development,{Today:yyyy-MM-dd},{Today:yyyy-MM-dd},19.50,USD,,,,,paid,{Today:yyyy-MM-dd},42,1,"
        );
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"stipend-{Today:yyyy-MM}.csv");
        (await fin.Get("/stipend/finance/export?month=2026-13")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await una.Get("/stipend/ledger.csv")).Content.ReadAsStringAsync()).ShouldContain(
            "spend,available,owed,19.50"
        );
    }

    [Fact]
    public async Task What_was_paid_back_is_taken_off_every_sum_and_stands_in_the_table()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        var id = await una.Asked(200m, Today);
        await (await fox.Decide(id, "approve")).Ok();
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        await (await una.Claim(id, 200m, Today)).Ok();
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

    [Fact]
    public async Task Finance_sees_what_is_held_spent_and_planned()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        (
            await fin.Client.PutAsJsonAsync($"/api/stipend/budgets/{Today.Year}", new { amount = 5000.00 })
        ).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var id = await una.Asked(200m, Today);
        await (await fox.Decide(id, "approve")).Ok();
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        await (await una.Claim(id, 200m, Today)).Ok();
        await (await fin.Pay(Today, id)).Ok();
        var view = await (await fin.Get("/api/stipend/finance")).Ok();
        (
            view["budget"]!.GetValue<decimal>(),
            view["paid"]!.GetValue<decimal>(),
            view["owed"]!.GetValue<decimal>(),
            view["held"]!.GetValue<decimal>()
        ).ShouldBe((5000m, 200m, 100m, 100m));
        view["forecast"]!.GetValue<decimal>().ShouldBe(817.16m); // 300 over the 134 days to 14 May, for 365
        (view["spending"]!["used"]!.GetValue<int>(), view["people"]!.GetValue<int>()).ShouldBe((2, 8));
        view["spending"]!["categories"]!.AsArray().Single()!["amount"]!.GetValue<decimal>().ShouldBe(300m);
    }

    public sealed class OnSqlite() : FinanceTests(Provider.Sqlite);

    public sealed class OnPostgres() : FinanceTests(Provider.Postgres);
}
