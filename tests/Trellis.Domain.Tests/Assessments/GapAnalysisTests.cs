namespace Trellis.Domain.Tests.Assessments;

public sealed class GapAnalysisTests
{
    private static Requirement<string> Ask(string name, int required, int weight = 1) =>
        new(name, name, ItemKind.Competency, required, weight);

    private static Func<string, int?> Having(params (string Key, int Level)[] levels) =>
        key => levels.Where(l => l.Key == key).Select(l => (int?)l.Level).SingleOrDefault();

    [Theory]
    [InlineData(3, 1, 2, 0)]
    [InlineData(3, 3, 0, 0)]
    [InlineData(3, 5, 0, 2)]
    [InlineData(3, 0, 3, 0)]
    [InlineData(3, null, null, null)]
    public void An_item_lacks_or_exceeds_what_is_required_and_an_unknown_one_does_neither(
        int required,
        int? have,
        int? deficit,
        int? surplus
    )
    {
        var line = new GapLine<string>("a", "a", ItemKind.Skill, have, required, 1);
        (line.Deficit, line.Surplus).ShouldBe((deficit, surplus));
    }

    [Fact]
    public void Sums_are_weighted_and_over_the_assessed_items_only()
    {
        var gap = GapAnalysis.Of(
            [Ask("a", 4, weight: 3), Ask("b", 2), Ask("c", 5, weight: 9)],
            Having(("a", 2), ("b", 4))
        );
        (gap.Required, gap.Deficit, gap.Assessed, gap.Of).ShouldBe((14, 6, 2, 3));
        gap.Readiness.ShouldBe(new Fraction(8, 14));
    }

    [Fact]
    public void Readiness_has_no_value_where_nothing_is_assessed() =>
        GapAnalysis.Of([Ask("a", 4)], Having()).Readiness.ShouldBeNull();

    [Fact]
    public void Readiness_has_no_value_where_nothing_is_asked()
    {
        var gap = GapAnalysis.Of([], Having(("a", 4)));
        gap.Readiness.ShouldBeNull();
        gap.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void The_most_needed_comes_first_then_names_in_ordinal_order_with_the_unknown_among_the_met() =>
        GapAnalysis
            .Of(
                [Ask("met", 1), Ask("Zoo", 4), Ask("apple", 4), Ask("Big", 5), Ask("about", 3)],
                Having(("met", 1), ("Zoo", 2), ("apple", 2), ("Big", 1))
            )
            .Lines.Select(l => l.Name)
            .ShouldBe(["Big", "Zoo", "apple", "about", "met"]);

    [Fact]
    public void Between_positions_an_item_that_the_first_does_not_ask_for_counts_0_and_what_only_the_first_asks_for_plays_no_part()
    {
        var gap = GapAnalysis.Between(
            new Dictionary<string, int> { ["a"] = 2, ["only here"] = 5 },
            [Ask("a", 3), Ask("b", 4)]
        );
        (gap.Required, gap.Deficit, gap.Assessed, gap.Of).ShouldBe((7, 5, 2, 2));
        gap.Lines.Select(l => (l.Name, l.HeldLevel)).ShouldBe([("b", 0), ("a", 2)]);
    }

    [Fact]
    public void A_gap_is_not_symmetric()
    {
        var (junior, senior) = (new[] { Ask("a", 1) }, new[] { Ask("a", 3), Ask("b", 1) });
        GapAnalysis.Between(new Dictionary<string, int> { ["a"] = 1 }, senior).Deficit.ShouldBe(3);
        GapAnalysis.Between(new Dictionary<string, int> { ["a"] = 3, ["b"] = 1 }, junior).Deficit.ShouldBe(0);
    }

    [Fact]
    public void A_tally_counts_met_near_further_and_unknown()
    {
        var tally = GapAnalysis.Count(
            GapAnalysis
                .Of(
                    [Ask("a", 2), Ask("b", 2), Ask("c", 2), Ask("d", 4), Ask("e", 4), Ask("f", 1)],
                    Having(("a", 2), ("b", 3), ("c", 1), ("d", 2), ("e", 1))
                )
                .Lines
        );
        tally.ShouldBe(new Tally(Met: 2, Near: 1, Further: 2, Unknown: 1));
        (tally.Assessed, tally.Total).ShouldBe((5, 6));
    }

    [Fact]
    public void Nearest_positions_come_by_exact_readiness_then_by_name_and_those_that_ask_nothing_are_left_out()
    {
        var from = new Dictionary<string, int>
        {
            ["a"] = 15,
            ["b"] = 10,
            ["c"] = 1,
        };
        (string, string, IReadOnlyCollection<Requirement<string>>) Position(
            string name,
            params Requirement<string>[] asked
        ) => (name, name, asked);
        var nearest = GapAnalysis.Nearest(
            from,
            [
                Position("b 15 of 33", Ask("a", 33)),
                Position("a 10 of 22", Ask("b", 22)),
                Position("B 5 of 11", Ask("x", 6), Ask("y", 0), Ask("c", 1), Ask("a", 4)),
                Position("nothing"),
                Position("met", Ask("c", 1)),
                Position("far", Ask("x", 5)),
            ]
        );
        nearest.Select(n => n.Position).ShouldBe(["met", "B 5 of 11", "a 10 of 22", "b 15 of 33", "far"]);
        nearest[1].Gap.Readiness.ShouldBe(nearest[3].Gap.Readiness);
    }
}
