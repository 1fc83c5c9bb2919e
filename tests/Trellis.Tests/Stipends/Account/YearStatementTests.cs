using Trellis.Stipends;
using Trellis.Stipends.Account;

namespace Trellis.Tests.Stipends.Account;

/// <summary>The statement of a stipend year.</summary>
public abstract class YearStatementTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_statement_begins_with_the_year_ends_with_today_and_shows_the_receipt()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var id = await una.Asked(200m, Today);
        await (await fox.Decide(id, "approve")).Ok();
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await (await una.Claim(id, 180m, Today)).Ok();
        var ledger = (await (await una.Get("/api/stipend/ledger")).Ok()).AsArray();
        ledger
            .Select(l => $"{l!["kind"]} {l["earned"]} {l["change"]} {l["canSpend"]}")
            .ShouldBe([
                " 0.00 0.00 1820.00",
                "release 0.00 20.00 1820.00",
                "spend 0.00 0.00 1800.00",
                "reservation 0.00 -200.00 1800.00",
                " 2000.00 0.00 2000.00",
            ]);
        (await una.Page("/stipend"))
            .QuerySelectorAll("#ledger ~ * a[href^='/stipend/receipts/'], .section a[href^='/stipend/receipts/']")
            .Length.ShouldBe(1);
    }

    public sealed class OnSqlite() : YearStatementTests(Provider.Sqlite);

    public sealed class OnPostgres() : YearStatementTests(Provider.Postgres);
}
