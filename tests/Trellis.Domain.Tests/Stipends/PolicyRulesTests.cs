namespace Trellis.Domain.Tests.Stipends;

public sealed class PolicyRulesTests
{
    private static readonly DateOnly Today = new(2026, 5, 14);

    private static StipendPolicy Policy(
        int number,
        DateOnly from,
        long annual,
        string group = "",
        string currency = "USD"
    ) =>
        new()
        {
            Group = group,
            Number = number,
            From = from,
            Body = new() { Annual = new(annual), Currency = currency },
            Note = "",
            PublishedAt = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            PublishedBy = "Ops",
        };

    [Fact]
    public void A_policy_never_begins_in_the_past_but_for_the_first()
    {
        string? Code(StipendPolicy[] before, string group, DateOnly from, StipendTerms? terms = null) =>
            PolicyRules.CanPublish(before, group, from, terms ?? new(), Today) switch
            {
                null => null,
                Problem.Refused r => r.Code,
                _ => "unreadable",
            };
        StipendPolicy[] one = [Policy(1, new(2024, 1, 1), 1)];
        Code([], "", new(2020, 1, 1)).ShouldBeNull();
        Code([], "Germany", Today).ShouldBe("policy.everybody-first");
        Code(one, "", Today.AddDays(-1)).ShouldBe("policy.past");
        Code(one, "", Today).ShouldBeNull();
        Code(one, "Germany", Today.AddDays(9)).ShouldBeNull();
        Code(one, "Germany", Today, new() { Currency = "EUR" }).ShouldBe("policy.currency");
        Code(one, "", Today, new() { WaitingDays = -1 }).ShouldBe("unreadable");
    }
}
