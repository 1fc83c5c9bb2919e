namespace Trellis.Domain.Tests.Stipends;

public sealed class ReceiptRulesTests
{
    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(ReceiptRules.YearLimit - 5, 5, true)]
    [InlineData(ReceiptRules.YearLimit - 5, 6, false)]
    [InlineData(ReceiptRules.YearLimit, 1, false)]
    [InlineData(0, ReceiptRules.YearLimit + 1, false)]
    public void Files_are_added_up_to_the_limit(long stored, long more, bool can) =>
        (ReceiptRules.CanStore(stored, more) is null).ShouldBe(can);

    [Fact]
    public void A_refusal_says_how_much_it_is() =>
        ReceiptRules.CanStore(ReceiptRules.YearLimit, 1).ShouldBeOfType<Problem.Refused>().Why.ShouldContain("200 MB");
}
