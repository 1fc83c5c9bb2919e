using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Stipends.Payments;

/// <summary>Limits for months: what is beyond one counts for the next month with room.</summary>
public abstract class SetCapTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_is_approved_beyond_a_limit_counts_for_the_next_month_and_moves_up_when_there_is_room()
    {
        var (una, ada, fox, max) = (
            await App.As(World.Una),
            await App.As(World.Ada),
            await App.As(World.Fox),
            await App.As(World.Max)
        );
        await App.Limit(1000m, Month);
        var (first, second) = (await una.Asked(600m, Later), await ada.Asked(500m, Later));
        await (await fox.Decide(first, "approve")).Ok();
        var approved = await (await max.Decide(second, "approve")).Ok();
        approved["buyFrom"]!.GetValue<string>().ShouldBe($"{Month.AddMonths(1):yyyy-MM-dd}");
        (await ada.Page("/stipend")).QuerySelector("main")!.TextContent.ShouldContain("company limit of $1,000.00");

        await una.Client.PostAsync($"/api/stipend/requests/{first}/withdrawal", null);
        var view = await (await ada.Get($"/api/stipend/requests/{second}")).Ok();
        view["purchase"]!["buyFrom"]!.GetValue<string>().ShouldBe($"{Later:yyyy-MM-dd}");
        view["history"]!.AsArray().Select(h => h!["act"]!.GetValue<string>()).ShouldBe(["ask", "approve", "move"]);
        (await App.Taken())[Month].ShouldBe(new Money(500_00 + 200_00)); // two requests of the world stand there too
    }

    [Fact]
    public async Task A_claim_of_a_later_month_is_paid_from_that_month_on()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        await App.Limit(0m, CapRules.MonthOf(Today));
        var id = await una.Asked(100m, Today);
        await una.ClaimWithReceipt(id, 100m, Today, approvedBy: fox);
        (await (await fin.Pay(Today, id)).Code()).ShouldBe("claim.month");
        App.Clock.Advance(TimeSpan.FromDays(30));
        fin = await App.Again(World.Fin);
        await (await fin.Pay(Today, id)).Ok();
    }

    [Fact]
    public async Task What_was_bought_in_a_full_month_is_paid_from_the_month_it_counts_for()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        await App.Limit(0m, CapRules.MonthOf(Today));
        var id = await una.Asked(200m, Later);
        await una.ClaimWithReceipt(id, 200m, Today, approvedBy: fox);
        (await (await fin.Pay(Today, id)).Code()).ShouldBe(
            "claim.month",
            "bought now, but counted for a month that has room"
        );
    }

    private DateOnly Month => CapRules.MonthOf(Later);

    public sealed class OnSqlite() : SetCapTests(Provider.Sqlite);

    public sealed class OnPostgres() : SetCapTests(Provider.Postgres);
}
