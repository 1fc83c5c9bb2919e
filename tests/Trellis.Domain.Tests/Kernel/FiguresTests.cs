namespace Trellis.Domain.Tests.Kernel;

public sealed class FiguresTests
{
    [Theory]
    [InlineData("1234.5", 1234.5)]
    [InlineData(".5", 0.5)]
    [InlineData("12,5", 12.5)]
    [InlineData("1,234.50", 1234.5)]
    [InlineData("1.234,50", 1234.5)]
    [InlineData("1 234,50", 1234.5)]
    [InlineData("1\u00A0234,50", 1234.5)]
    [InlineData("1\u202F234 567,5", 1234567.5)]
    [InlineData("1'234.50", 1234.5)]
    [InlineData("1’234", 1234)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("1,00,000.25", 100000.25)]
    [InlineData("١٢٣٫٥", 123.5)]
    [InlineData("١٬٢٣٤٫٥", 1234.5)]
    [InlineData("१२३", 123)]
    [InlineData("１２，３４５．５", 12345.5)]
    [InlineData("\u200E12\u200F", 12)]
    public void A_number_is_read_as_it_is_written_anywhere(string text, decimal value) =>
        Figures.Read(text).ShouldBe(new Figures.Figure(value));

    [Theory]
    [InlineData("2.000", 2, 2000, '.')]
    [InlineData("49.999", 49.999, 49999, '.')]
    [InlineData("1,640", 1.64, 1640, ',')]
    [InlineData("٢٫٠٠٠", 2, 2000, '.')]
    public void One_separator_before_three_digits_leaves_it_open(string text, decimal one, decimal other, char sign) =>
        Figures.Read(text).ShouldBe(new Figures.Figure(one, other, sign));

    [Theory]
    [InlineData("0.125", 0.125)]
    [InlineData("0000.125", 0.125)]
    [InlineData("1234.567", 1234.567)]
    public void No_number_of_thousands_begins_with_nought_or_with_four_digits(string text, decimal value) =>
        Figures.Read(text).ShouldBe(new Figures.Figure(value));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1.")]
    [InlineData("1,2,3")]
    [InlineData("1 5")]
    [InlineData("1,2345.6")]
    [InlineData("1.234.56")]
    [InlineData("1'234,567.8")]
    [InlineData("1.5,5.5")]
    [InlineData("..5")]
    [InlineData("1e3")]
    [InlineData("99999999999999999999999999999999")]
    public void What_is_no_number_is_none(string? text) => Figures.Read(text).ShouldBeNull();
}
