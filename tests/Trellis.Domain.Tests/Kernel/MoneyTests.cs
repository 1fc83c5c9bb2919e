namespace Trellis.Domain.Tests.Kernel;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("640", 64000)]
    [InlineData(" 640.5 ", 64050)]
    [InlineData("1,640.50", 164050)]
    [InlineData("1,640", 164000)]
    [InlineData("12,50", 1250)]
    [InlineData("1 234,50", 123450)]
    [InlineData("1\u00A0234,50 €", 123450)]
    [InlineData("1.234,50", 123450)]
    [InlineData("1.234.567", 123456700)]
    [InlineData("1'234.50", 123450)]
    [InlineData("١٢٣", 12300)]
    [InlineData("１２３．４５", 12345)]
    [InlineData("￥640", 64000)]
    [InlineData("$49.99", 4999)]
    [InlineData("0", 0)]
    [InlineData("10000000.00", 1_000_000_000)]
    public void An_amount_is_read_as_people_write_it(string text, long cents)
    {
        Money.TryParse(text, out var amount).ShouldBeTrue();
        amount.ShouldBe(new Money(cents));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1.234")]
    [InlineData("2.000")]
    [InlineData("٢٫٠٠٠")]
    [InlineData("49.999")]
    [InlineData("$10.000")]
    [InlineData("0.125")]
    [InlineData("EUR 640")]
    [InlineData("1,2,3")]
    [InlineData("10000000.01")]
    [InlineData("1e3")]
    [InlineData("twelve")]
    [InlineData("99999999999999999999999999999999")]
    public void What_is_not_an_amount_is_refused(string? text) => Money.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("3.000", "\"3.000\" can be read in two ways. Write 3000, or 3.00.")]
    [InlineData("€ 19.999", "\"€ 19.999\" can be read in two ways. Write 19999, or 20.00.")]
    [InlineData("640.00", null)]
    [InlineData("1,640", null)]
    [InlineData("lots", null)]
    public void What_can_be_read_in_two_ways_is_told_how_to_write(string text, string? why) =>
        Money.Twofold(text).ShouldBe(why);

    [Theory]
    [InlineData(64000, "USD", "$640.00")]
    [InlineData(164050, "EUR", "€1,640.50")]
    [InlineData(-1, "GBP", "−£0.01")]
    [InlineData(123456789, "CHF", "CHF\u00a01,234,567.89")]
    public void An_amount_is_written_with_two_decimals(long cents, string currency, string text) =>
        new Money(cents).In(currency).ShouldBe(text);

    [Fact]
    public void Arithmetic_never_overflows_in_silence()
    {
        Should.Throw<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
        Should.Throw<OverflowException>(() => new Money(long.MinValue) - new Money(1));
        Should.Throw<OverflowException>(() => -new Money(long.MinValue));
        (new Money(5) - new Money(7)).ShouldBe(new Money(-2));
        Money.Sum([new(1), new(2), new(3)]).ShouldBe(new Money(6));
        Money.Max(new(1), new(2)).ShouldBe(new Money(2));
        Money.Min(new(1), new(2)).ShouldBe(new Money(1));
        (
            new Money(2) >= new Money(2)
            && new Money(2) <= new Money(2)
            && new Money(3) > new Money(2)
            && new Money(1) < new Money(2)
        ).ShouldBeTrue();
    }
}
