using System.Net;

namespace Trellis.Tests.Stipends.Payments;

/// <summary>The claims that finance can pay, and what keeps the others from being paid.</summary>
public abstract class ClaimsToPayTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_oldest_stand_first_each_with_what_keeps_it_from_being_paid()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        foreach (var (who, amount) in new[] { (una, 30m), (fin, 20m) })
        {
            App.Clock.Advance(TimeSpan.FromMinutes(1));
            await who.ClaimWithReceipt(await who.Asked(amount, Today), amount, Today);
        }
        await App.Limit(0m, CapRules.MonthOf(Today));
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await una.ClaimWithReceipt(await una.Asked(100m, Today), 100m, Today, approvedBy: fox);
        var view = await (await fin.Get("/api/stipend/payments")).Ok();
        view["lines"]!
            .AsArray()
            .Select(l => $"{l!["person"]}, {l["amount"]}: {l["blocked"]}")
            .ShouldBe([
                "Ada Example, 100.00: The manager has not confirmed the purchase yet.",
                "Una Example, 30.00: ",
                "Fin Example, 20.00: It is your own. A colleague pays it.",
                $"Una Example, 100.00: It counts for {Today.AddMonths(1):MMMM yyyy}.",
            ]);
        (view["total"]!.GetValue<decimal>(), view["more"]!.GetValue<bool>()).ShouldBe((250m, false));
        (await fin.Page("/stipend/finance/payments"))
            .QuerySelectorAll("input[name='Input.Ids']:not([disabled])")
            .Length.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_claim_the_page_says_so_and_offers_nothing_to_pay()
    {
        await App.Db(db =>
            db.Set<StipendRequest>()
                .Where(r => r.State == RequestState.Claimed)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, RequestState.Withdrawn))
        );
        var page = await (await App.As(World.Fin)).Page("/stipend/finance/payments");
        page.QuerySelector(".page-head")!.TextContent.ShouldContain("No claims to pay.");
        page.QuerySelector("[name='Input.PaidOn']").ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_but_finance_finds_them()
    {
        foreach (var who in new[] { World.Ada, World.Max, World.Ops, World.Adm })
        foreach (var url in new[] { "/stipend/finance/payments", "/api/stipend/payments" })
            (await (await App.As(who)).Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{url} as {who}");
    }

    public sealed class OnSqlite() : ClaimsToPayTests(Provider.Sqlite);

    public sealed class OnPostgres() : ClaimsToPayTests(Provider.Postgres);
}
