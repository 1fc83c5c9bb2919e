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
            Terms = new() { Annual = new(annual), Currency = currency },
            Note = "",
            PublishedAt = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            PublishedBy = "Ops",
        };

    [Fact]
    public void Everybody_follows_the_newest_policy_of_their_group_else_everybodys()
    {
        StipendPolicy[] policies =
        [
            Policy(1, new(2024, 1, 1), 1),
            Policy(2, new(2025, 1, 1), 2),
            Policy(3, new(2025, 6, 1), 3, "Germany"),
            Policy(4, new(2026, 1, 1), 4),
            Policy(5, new(2026, 1, 1), 5),
        ];
        var everybody = PolicyRules.For(policies, [])!;
        long On(PolicyTimeline timeline, int year, int month) => timeline.On(new(year, month, 1)).Annual.Minor;
        new[]
        {
            On(everybody, 2020, 1),
            On(everybody, 2024, 6),
            On(everybody, 2025, 1),
            On(everybody, 2025, 12),
            On(everybody, 2026, 1),
        }.ShouldBe([1, 1, 2, 2, 5]);

        var german = PolicyRules.For(policies, [(new(2025, 3, 1), "Germany")])!;
        new[] { On(german, 2025, 2), On(german, 2025, 4), On(german, 2025, 6), On(german, 2026, 2) }.ShouldBe(
            [2, 2, 3, 3],
            "before its own begins, a group follows everybody's"
        );

        var back = PolicyRules.For(policies, [(new(2025, 3, 1), "Germany"), (new(2026, 3, 1), "")])!;
        On(back, 2026, 4).ShouldBe(5);
        PolicyRules.For([Policy(1, new(2024, 1, 1), 1, "Germany")], []).ShouldBeNull();
        PolicyRules.For([], []).ShouldBeNull();
    }

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
