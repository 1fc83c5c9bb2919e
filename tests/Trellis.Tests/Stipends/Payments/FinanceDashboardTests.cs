using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Stipends.Payments;

/// <summary>The money of a year against the budget.</summary>
public abstract class FinanceDashboardTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Finance_sees_what_is_held_spent_and_planned()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        (
            await fin.Client.PutAsJsonAsync($"/api/stipend/budgets/{Today.Year}", new { amount = 5000.00 })
        ).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var id = await una.Asked(200m, Today);
        await una.ClaimWithReceipt(id, 200m, Today, approvedBy: fox);
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

    public sealed class OnSqlite() : FinanceDashboardTests(Provider.Sqlite);

    public sealed class OnPostgres() : FinanceDashboardTests(Provider.Postgres);
}
