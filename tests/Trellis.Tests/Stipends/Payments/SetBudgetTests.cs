using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Stipends.Payments;

/// <summary>Planning the money of a year. Each test plans years of its own.</summary>
public abstract class SetBudgetTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task A_year_has_one_budget_and_the_last_word_counts()
    {
        var fin = await App.As(World.Fin);
        foreach (var amount in new[] { 5000m, 6000m })
            await (await Set(fin, Today.Year + 1, amount)).Ok();
        (await (await fin.Get($"/api/stipend/finance?year={Today.Year + 1}")).Ok())["budget"]!
            .GetValue<decimal>()
            .ShouldBe(6000m);
        (await Budgets(Today.Year + 1)).ShouldBe([new Money(6000_00)]);
        (await App.Db(db => db.Set<Activity>().Where(a => a.What == "stipend.budget-set").ToListAsync()))
            .Where(a => a.Detail.StartsWith($"{Today.Year + 1}", StringComparison.Ordinal))
            .ShouldAllBe(a => a.ById == Of(World.Fin));
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(3)]
    public async Task A_year_that_is_far_away_has_none(int years)
    {
        var answer = await Set(await App.As(World.Fin), Today.Year + years, 5000m);
        (await answer.Code()).ShouldBe("budget.year");
        (await Budgets(Today.Year + years)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_amount_is_zero_or_more_and_what_was_typed_instead_stays_in_its_field()
    {
        var fin = await App.As(World.Fin);
        var year = Today.Year + 2;
        (await Set(fin, year, -0.01m)).IsSuccessStatusCode.ShouldBeFalse();
        (
            await fin.Client.PutAsJsonAsync($"/api/stipend/budgets/{year}", new { amount = (decimal?)null })
        ).IsSuccessStatusCode.ShouldBeFalse();
        var page = await (
            await fin.Submit(
                $"/stipend/finance?year={year}",
                "form:has([name='Budget.Amount'])",
                ("Budget.Amount", "plenty")
            )
        ).Refused(HttpStatusCode.UnprocessableEntity);
        page.QuerySelector("#f-Budget-Amount-error")!.TextContent.ShouldContain("Write an amount from 0.");
        page.QuerySelector("[name='Budget.Amount']")!.GetAttribute("value").ShouldBe("plenty");
        (await Budgets(year)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_but_finance_plans_it()
    {
        foreach (var who in new[] { World.Ada, World.Max, World.Ops, World.Adm })
            (await Set(await App.As(who), Today.Year, 1m)).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
        (await Budgets(Today.Year)).ShouldBeEmpty();
    }

    private static Task<HttpResponseMessage> Set(Browser browser, int year, decimal amount) =>
        browser.Client.PutAsJsonAsync($"/api/stipend/budgets/{year}", new { amount });

    private Task<List<Money>> Budgets(int year) =>
        App.Db(db => db.Set<StipendBudget>().Where(b => b.Year == year).Select(b => b.Amount).ToListAsync());

    public sealed class OnSqlite(SqliteWorld world) : SetBudgetTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : SetBudgetTests(world), IClassFixture<PostgresWorld>;
}
