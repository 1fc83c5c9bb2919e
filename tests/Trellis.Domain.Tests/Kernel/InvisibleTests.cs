namespace Trellis.Domain.Tests.Kernel;

public sealed class InvisibleTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n\u00A0")]
    [InlineData("\u0007")]
    [InlineData("\uFEFF")]
    [InlineData("\u200B\u00AD")]
    [InlineData("\u200C\u2060 \u200F")]
    [InlineData("\u3164\u2800\u115F\uFE0F\u034F")]
    [InlineData("\U000E0041")]
    public void A_text_of_these_alone_is_none(string? text)
    {
        Invisible.IsAll(text).ShouldBeTrue();
        Names.Tidy(text).ShouldBe("");
        Names.TidyText(text).ShouldBe("");
        Names.TidyAddress(text).ShouldBe("");
    }

    [Theory]
    [InlineData("a")]
    [InlineData("\u200B.")]
    [InlineData("\u0301")]
    [InlineData("\u06DD")]
    [InlineData("👩\u200D💻")]
    [InlineData("❤\uFE0F")]
    public void Anything_that_is_seen_is_a_text(string text) => Invisible.IsAll(text).ShouldBeFalse();

    [Theory]
    [InlineData("ce\u200E@nord.example", "ce@nord.example")]
    [InlineData("\uFEFFbo@nord.example\u00A0", "bo@nord.example")]
    [InlineData("do\u00ADra@nord.example\u200B", "dora@nord.example")]
    public void An_address_has_none_of_them(string typed, string kept) => Names.TidyAddress(typed).ShouldBe(kept);
}
