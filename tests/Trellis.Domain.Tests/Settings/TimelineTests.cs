namespace Trellis.Domain.Tests.Settings;

public sealed class TimelineTests
{
    private static StipendPolicy Policy(int number, DateOnly from, long annual, string group = "") =>
        new()
        {
            Group = group,
            Number = number,
            From = from,
            Body = new() { Annual = new(annual) },
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
        var everybody = Timeline.Of(policies, [])!;
        long On(Timeline<StipendTerms> timeline, int year, int month) => timeline.On(new(year, month, 1)).Annual.Minor;
        new[]
        {
            On(everybody, 2020, 1),
            On(everybody, 2024, 6),
            On(everybody, 2025, 1),
            On(everybody, 2025, 12),
            On(everybody, 2026, 1),
        }.ShouldBe([1, 1, 2, 2, 5]);

        var german = Timeline.Of(policies, [(new(2025, 3, 1), "Germany")])!;
        new[] { On(german, 2025, 2), On(german, 2025, 4), On(german, 2025, 6), On(german, 2026, 2) }.ShouldBe(
            [2, 2, 3, 3],
            "before its own begins, a group follows everybody's"
        );

        var back = Timeline.Of(policies, [(new(2025, 3, 1), "Germany"), (new(2026, 3, 1), "")])!;
        On(back, 2026, 4).ShouldBe(5);
        Timeline.Of<StipendTerms>([Policy(1, new(2024, 1, 1), 1, "Germany")], []).ShouldBeNull();
        Timeline.Of<StipendTerms>([], []).ShouldBeNull();
    }
}
