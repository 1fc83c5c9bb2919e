using AngleSharp.Html.Dom;

namespace Trellis.Tests.Stipends.Requests;

/// <summary>What people in other countries type into the form of a purchase, and what it says at the field.</summary>
public abstract class PurchaseFormTests(WorldFixture fixture) : SharedWorld(fixture)
{
    private const string Form = "form:has([name='Input.What'])";

    private async Task<IHtmlDocument> Preview(params (string Name, string Value)[] fields)
    {
        var una = await App.As(World.Una);
        var answer = await una.Submit(
            "/stipend/plan",
            Form,
            [("Input.Go", "preview"), ("Input.SpendOn", $"{Later:yyyy-MM-dd}"), .. fields]
        );
        return Browser.Parse(await answer.Content.ReadAsStringAsync());
    }

    private static string? At(IHtmlDocument page, string field) =>
        page.QuerySelector($"[name='Input.{field}']")?.ParentElement?.TextContent;

    [Theory]
    [InlineData("1 234,50", "$1,234.50")]
    [InlineData("١٢٣", "$123.00")]
    [InlineData("１２３", "$123.00")]
    [InlineData("1'234.50", "$1,234.50")]
    [InlineData("1\u00A0234,50", "$1,234.50")]
    public async Task A_price_is_read_as_it_is_written_anywhere(string price, string said) =>
        (await Preview(("Input.Amount", price))).QuerySelector("main")!.TextContent.ShouldContain(said);

    [Theory]
    [InlineData("3.000", "can be read in two ways. Write 3000, or 3.00.")]
    [InlineData("lots", "Write the price, such as 640.00.")]
    public async Task What_is_not_clear_is_said_at_its_field(string price, string said) =>
        At(await Preview(("Input.Amount", price)), "Amount").ShouldNotBeNull().ShouldContain(said);

    [Theory]
    [InlineData("IDR", "7,250,000", "0.0000612", "$443.70")]
    [InlineData("KWD", "21.375", "3.255", "$69.58")]
    [InlineData("vnd", "9.800.000", "0,0000385", "$377.30")]
    public async Task A_foreign_price_is_converted_with_its_own_decimals(
        string currency,
        string price,
        string rate,
        string said
    ) => (await Preview(Abroad(currency, price, rate, Today))).QuerySelector("main")!.TextContent.ShouldContain(said);

    [Fact]
    public async Task Our_own_currency_and_a_rate_of_a_day_to_come_are_refused_in_the_preview()
    {
        At(await Preview(Abroad("USD", "120", "1", Today)), "ForeignCurrency")
            .ShouldNotBeNull()
            .ShouldContain("USD is our own currency. Write the price without a rate.");
        At(await Preview(Abroad("EUR", "120", "1.0834", Today.AddDays(1))), "RateOn")
            .ShouldNotBeNull()
            .ShouldContain("Choose the day of the rate, up to today and within the last three years.");
        At(await Preview(Abroad("JPY", "120.5", "0.0065", Today)), "ForeignAmount")
            .ShouldNotBeNull()
            .ShouldContain("An amount in JPY has no decimals.");
        At(await Preview(Abroad("EUR", "4.500", "1.0834", Today)), "ForeignAmount")
            .ShouldNotBeNull()
            .ShouldContain("can be read in two ways");
    }

    private static (string, string)[] Abroad(string currency, string price, string rate, DateOnly day) =>
        [
            ("Input.ForeignCurrency", currency),
            ("Input.ForeignAmount", price),
            ("Input.Rate", rate),
            ("Input.RateOn", $"{day:yyyy-MM-dd}"),
        ];

    public sealed class OnSqlite(SqliteWorld world) : PurchaseFormTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : PurchaseFormTests(world), IClassFixture<PostgresWorld>;
}
