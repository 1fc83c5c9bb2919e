using System.Globalization;

namespace Trellis.Domain.Tests.Stipends;

public sealed class ForeignRulesTests
{
    private static DateOnly D(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal N(string number) => decimal.Parse(number, CultureInfo.InvariantCulture);

    private static readonly DateOnly Today = D("2026-05-14");

    [Theory]
    [InlineData("EUR", "120", "1.0834", "130.01")] // 130.008
    [InlineData("EUR", "0.01", "0.5", "0.00")] // half a cent goes to the even one
    [InlineData("EUR", "0.03", "0.5", "0.02")]
    [InlineData("IDR", "7250000", "0.0000612", "443.70")]
    [InlineData("VND", "9800000", "0.0000385", "377.30")]
    [InlineData("KWD", "21.375", "3.255", "69.58")]
    [InlineData("JPY", "48000", "0.00654321", "314.07")]
    [InlineData("KRW", "123456789012345", "0.0000000123456", "1524148.13")]
    public void A_foreign_amount_becomes_ours_by_its_rate(string currency, string amount, string rate, string ours)
    {
        var foreign = new ForeignAmount(currency, N(amount), N(rate), Today);
        ForeignRules.CanConvert(foreign, "USD", Today).ShouldBeNull();
        ForeignRules.Convert(foreign).Units.ShouldBe(N(ours));
    }

    [Theory]
    [InlineData("EUR", "120.00", "EUR 120.00 at 1.0834 on 3 May 2026")]
    [InlineData("JPY", "48000", "JPY 48,000 at 1.0834 on 3 May 2026")]
    [InlineData("KWD", "21.375", "KWD 21.375 at 1.0834 on 3 May 2026")]
    public void It_says_its_rate_and_day_with_the_decimals_of_its_currency(
        string currency,
        string amount,
        string text
    ) => new ForeignAmount(currency, N(amount), 1.0834m, D("2026-05-03")).ToString().ShouldBe(text);

    [Theory]
    [InlineData("EUR", "120.00", "1.0834", "2026-05-03", null)]
    [InlineData("EUR", "120.00", "1.0834", "2026-05-14", null)]
    [InlineData("eur", "120.00", "1.0834", "2026-05-03", "foreign.currency")]
    [InlineData("=HY", "120.00", "1.0834", "2026-05-03", "foreign.currency")]
    [InlineData("EURO", "120.00", "1.0834", "2026-05-03", "foreign.currency")]
    [InlineData("USD", "120.00", "1", "2026-05-03", "foreign.currency")]
    [InlineData("EUR", "-40", "1.0834", "2026-05-03", "foreign.amount")]
    [InlineData("EUR", "0", "1.0834", "2026-05-03", "foreign.amount")]
    [InlineData("EUR", "120.005", "1.0834", "2026-05-03", "foreign.amount")]
    [InlineData("JPY", "120.5", "0.0065", "2026-05-03", "foreign.amount")]
    [InlineData("KWD", "12.3456", "3.25", "2026-05-03", "foreign.amount")]
    [InlineData("KRW", "1234567890123456", "0.0000000001", "2026-05-03", "foreign.amount")]
    [InlineData("EUR", "79228162514264337593543950335", "1.0834", "2026-05-03", "foreign.amount")]
    [InlineData("EUR", "12000000", "1.0834", "2026-05-03", "foreign.amount")]
    [InlineData("EUR", "120.00", "0", "2026-05-03", "foreign.rate")]
    [InlineData("EUR", "120.00", "1000000.1", "2026-05-03", "foreign.rate")]
    [InlineData("EUR", "120.00", "1.234567890123", "2026-05-03", "foreign.rate")]
    [InlineData("EUR", "120.00", "1.0834", "2026-05-15", "foreign.day")]
    [InlineData("EUR", "120.00", "1.0834", "2023-05-13", "foreign.day")]
    public void What_cannot_be_converted_is_refused(string code, string amount, string rate, string day, string? why) =>
        ForeignRules.CanConvert(new(code, N(amount), N(rate), D(day)), "USD", Today)?.Code.ShouldBe(why);

    [Fact]
    public void A_price_abroad_without_a_currency_is_refused() =>
        ForeignRules.CanConvert(new(null!, 1, 1, Today), "USD", Today).ShouldNotBeNull();

    [Fact]
    public void Any_price_and_rate_of_their_digits_is_converted_exactly()
    {
        var numbers = Gen.Choose(1, 999_999).Two();
        Prop.ForAll(
                numbers.ToArbitrary(),
                n =>
                {
                    var foreign = new ForeignAmount("EUR", n.Item1 / 100m, n.Item2 / 1_000_000_000m, Today);
                    var exact = Exact.Of((long)n.Item1 * n.Item2, 1_000_000_000).HalfEven();
                    return ForeignRules.CanConvert(foreign, "USD", Today) is null
                        && ForeignRules.Convert(foreign).Minor == exact;
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
