using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Stipends;
using Trellis.Stipends.Account;

namespace Trellis.Tests.Stipends.Account;

/// <summary>The statement of a stipend year, and a corrected first day.</summary>
public abstract class MyStipendTests(Provider provider) : OwnWorld(provider)
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

    [Fact]
    public async Task A_corrected_first_day_of_work_loses_nothing_that_was_spent()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        await (await fox.Decide(await una.Asked(640m, Today.AddDays(70)), "approve")).Ok();
        (await una.Available()).ShouldBe(1360m);
        await App.Db(db =>
            db.Set<Person>()
                .Where(p => p.Id == Of(World.Una))
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.StartsOn, x => x.StartsOn.AddDays(1)))
        );
        (await una.Available()).ShouldBe(1360m);
    }

    private DateOnly Today => App.Clock.Today;

    public sealed class OnSqlite() : MyStipendTests(Provider.Sqlite);

    public sealed class OnPostgres() : MyStipendTests(Provider.Postgres);
}
