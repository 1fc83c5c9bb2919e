using Trellis.Domain.Growth;

namespace Trellis.Domain.Tests.Growth;

public sealed class PromotionRulesTests
{
    [Theory]
    [InlineData(false, false, null)]
    [InlineData(false, true, "promotion.shared")]
    [InlineData(true, false, "promotion.closed")]
    [InlineData(true, true, "promotion.closed")]
    public void Only_an_open_draft_is_changed(bool isClosed, bool isShared, string? code) =>
        Code(PromotionRules.RefuseChange(isClosed, isShared)).ShouldBe(code);

    [Theory]
    [InlineData(true, true, null)]
    [InlineData(false, true, "promotion.empty")]
    [InlineData(true, false, "promotion.no-manager")]
    public void It_is_shared_with_words_and_with_a_manager(bool hasText, bool hasManager, string? code) =>
        Code(PromotionRules.RefuseSharing(hasText, hasManager)).ShouldBe(code);

    private static string? Code(Problem? problem) => (problem as Problem.Refused)?.Code;
}
