using System.Text.Json.Nodes;

namespace Trellis.Tests.Stipends.Payments;

/// <summary>What was spent in a year, by month, category, provider, kind and person.</summary>
public abstract class SpendingBreakdownTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task Every_claim_of_the_year_counts_where_it_was_spent()
    {
        var una = await App.As(World.Una);
        await Spend(una, 30m, "Course", "School");
        await Spend(una, 20m, "Conference", "  SCHOOL "); // the same one, written otherwise
        await Spend(una, 10m, "Conference", "Fair");
        await Spend(await App.As(World.Fin), 5m, "Course", "Fair");
        var spending = await Spending(Today.Year);
        Sums(spending, "categories").ShouldBe(["Course 135.00 3", "Conference 30.00 2"]);
        spending["providers"]!
            .AsArray()
            .Select(p => $"{p!["amount"]} {p["requests"]}")
            .ShouldBe(["150.00 3", "15.00 2"]);
        Sums(spending, "kinds").ShouldBe(["Professional development 165.00 5"]);
        Sums(spending, "spenders").ShouldBe(["Ada Example 100.00 1", "Una Example 60.00 3", "Fin Example 5.00 1"]);
        spending["months"]!
            .AsArray()
            .Select(m => m!["spent"]!.GetValue<decimal>())
            .ShouldBe([0, 0, 0, 0, 165m, 0, 0, 0, 0, 0, 0, 0]);
        (spending["owed"]!.GetValue<decimal>(), spending["paid"]!.GetValue<decimal>()).ShouldBe((165m, 0m));
        spending["used"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public async Task A_year_in_which_nobody_spent_anything_is_empty()
    {
        var spending = await Spending(Today.Year - 1);
        foreach (var part in new[] { "categories", "providers", "kinds", "spenders" })
            spending[part]!.AsArray().ShouldBeEmpty(part);
        spending["months"]!.AsArray().Count.ShouldBe(12);
        (spending["owed"]!.GetValue<decimal>(), spending["used"]!.GetValue<int>()).ShouldBe((0m, 0));
    }

    private async Task<JsonNode> Spending(int year) =>
        (await (await (await App.As(World.Ops)).Get($"/api/stipend/finance?year={year}")).Ok())["spending"]!;

    private async Task Spend(Browser browser, decimal amount, string category, string provider)
    {
        var asked = await (await browser.Ask(amount, Today, category: category, provider: provider)).Ok();
        await browser.ClaimWithReceipt(asked["id"]!.GetValue<string>(), amount, Today);
    }

    private static IEnumerable<string> Sums(JsonNode spending, string part) =>
        spending[part]!.AsArray().Select(s => $"{s!["name"]} {s["amount"]} {s["requests"]}");

    public sealed class OnSqlite(SqliteWorld world) : SpendingBreakdownTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : SpendingBreakdownTests(world), IClassFixture<PostgresWorld>;
}
