using Trellis.Domain.Growth;

namespace Trellis.Domain.Tests.Growth;

public sealed class SuggestionRulesTests
{
    [Fact]
    public void A_suggestion_can_be_answered_until_the_sixtieth_day_after_it_was_shared()
    {
        var shared = new DateOnly(2026, 9, 1);
        SuggestionRules.LastDay(shared).ShouldBe(new DateOnly(2026, 10, 31));
        shared.ShouldBeGreaterThanOrEqualTo(SuggestionRules.OldestOpen(SuggestionRules.LastDay(shared)));
        shared.ShouldBeLessThan(SuggestionRules.OldestOpen(SuggestionRules.LastDay(shared).AddDays(1)));
    }
}
