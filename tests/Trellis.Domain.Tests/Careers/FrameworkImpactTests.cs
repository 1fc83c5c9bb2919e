namespace Trellis.Domain.Tests.Careers;

public sealed class FrameworkImpactTests
{
    private static readonly Change Raised = new(
        PartKind.Position,
        "senior",
        "Grower / Senior",
        ChangeKind.Level,
        "Senior now needs Proficient in Delivery (was Working)."
    )
    {
        Level = new("senior", "delivery", 2, 3),
    };

    private static Holder Holds(string name, int? level, string position = "senior") =>
        new(Id<Person>.New(), name, position, level is { } l ? new Dictionary<string, int> { ["delivery"] = l } : []);

    private static Impact Of(int? from, int? to, params Holder[] holders) =>
        FrameworkImpact.Of(new("senior", "delivery", from, to), holders);

    private static string Say(params Holder[] holders) =>
        FrameworkImpact.Describe(Raised, FrameworkImpact.Of(Raised.Level!, holders));

    [Theory]
    [InlineData(2, 3, 2, "new")]
    [InlineData(null, 1, 0, "new")]
    [InlineData(2, 4, 1, "wider")]
    [InlineData(4, 2, 1, "narrower")]
    [InlineData(4, 2, 2, "closed")]
    [InlineData(3, null, 1, "closed")]
    [InlineData(2, 3, 3, "same")]
    [InlineData(3, 2, 4, "same")]
    [InlineData(2, 3, null, "unknown")]
    public void Everybody_is_in_one_of_six_groups(int? from, int? to, int? have, string group)
    {
        var impact = Of(from, to, Holds("Ann", have));
        new Dictionary<string, IReadOnlyList<string>>
        {
            ["new"] = impact.NewGap,
            ["wider"] = impact.Wider,
            ["narrower"] = impact.Narrower,
            ["closed"] = impact.Closed,
            ["same"] = impact.Unchanged,
            ["unknown"] = impact.Unknown,
        }
            .Where(g => g.Value.Count > 0)
            .Select(g => g.Key)
            .ShouldBe([group]);
        impact.Holders.ShouldBe(1);
    }

    [Fact]
    public void Those_in_other_positions_do_not_count() => Of(2, 3, Holds("Ann", 1, "junior")).Holders.ShouldBe(0);

    [Fact]
    public void Names_are_sorted() => Of(2, 3, Holds("Zoe", 2), Holds("Ann", 2)).NewGap.ShouldBe(["Ann", "Zoe"]);

    [Fact]
    public void The_sentence_names_the_people_up_to_six()
    {
        const string begin = "Senior now needs Proficient in Delivery (was Working): ";
        Say(Holds("Ann", 2)).ShouldBe(begin + "Ann gets a new gap.");
        Say(Holds("Ben", 2), Holds("Ann", 2)).ShouldBe(begin + "Ann and Ben get a new gap.");
        Say([.. "ABCDEF".Select(c => Holds(c.ToString(), 2))]).ShouldBe(begin + "A, B, C, D, E and F get a new gap.");
        Say([.. "ABCDEFG".Select(c => Holds(c.ToString(), 2))])
            .ShouldBe(begin + "A, B, C, D, E and 2 more get a new gap.");
        Say(Holds("Ann", 2), Holds("Ben", 1), Holds("Cid", 3), Holds("Dan", null))
            .ShouldBe(begin + "Ann gets a new gap; Ben has further to go; Dan has no final assessment on it yet.");
    }

    [Fact]
    public void The_sentence_says_who_gains()
    {
        var lowered = Raised with
        {
            Sentence = "Senior now needs Working in Delivery (was Expert).",
            Level = new("senior", "delivery", 4, 2),
        };
        FrameworkImpact
            .Describe(lowered, FrameworkImpact.Of(lowered.Level!, [Holds("Ann", 1), Holds("Ben", 2), Holds("Cid", 3)]))
            .ShouldBe(
                "Senior now needs Working in Delivery (was Expert): Ann has less far to go; Ben and Cid close a gap."
            );
    }

    [Fact]
    public void Nobody_in_the_position_and_nobody_touched_are_said()
    {
        Say().ShouldBe("Senior now needs Proficient in Delivery (was Working): nobody is in this position.");
        Say(Holds("Ann", 4))
            .ShouldBe("Senior now needs Proficient in Delivery (was Working): nobody’s gap changes (Ann).");
        FrameworkImpact.Describe(Raised, null).ShouldBe(Raised.Sentence);
    }
}
