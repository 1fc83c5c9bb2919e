using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace Trellis.Tests.Stipends.Payments;

/// <summary>The table for accounting.</summary>
public abstract class StipendExportTests(Provider provider) : OwnWorld(provider)
{
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
        await una.ClaimWithReceipt(id, 19.5m, Today);
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

    public sealed class OnSqlite() : StipendExportTests(Provider.Sqlite);

    public sealed class OnPostgres() : StipendExportTests(Provider.Postgres);
}
