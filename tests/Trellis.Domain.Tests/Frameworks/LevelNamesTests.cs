namespace Trellis.Domain.Tests.Frameworks;

public sealed class LevelNamesTests
{
    private static readonly string[] Numbered = ["Level 3", "Level 4", "Level 5", "Level 6"];
    private static readonly string[] Named = ["Junior Engineer", "Engineer", "Senior Engineer 1", "Senior Engineer 2"];
    private static readonly string[] Shares = ["25%", "50%", "100%"];

    [Theory]
    [InlineData("Level 4", 2)]
    [InlineData("level  4", 2)]
    [InlineData("4", 2)]
    [InlineData("4.0", 2)]
    [InlineData("L4", 2)]
    [InlineData("1", null)]
    [InlineData("7", null)]
    [InlineData("", null)]
    [InlineData("four", null)]
    public void A_number_is_the_number_in_the_name_of_a_level(string text, int? rank) =>
        LevelNames.Rank(Numbered, text).ShouldBe(rank);

    [Theory]
    [InlineData("engineer", 2)]
    [InlineData("1", 1)]
    [InlineData("4", 4)]
    [InlineData("5", null)]
    [InlineData("0", null)]
    [InlineData("1.5", null)]
    [InlineData("Senior Engineer", null)]
    [InlineData("Engineer 2", null)]
    public void Where_not_every_level_has_a_number_it_is_the_place(string text, int? rank) =>
        LevelNames.Rank(Named, text).ShouldBe(rank);

    [Theory]
    [InlineData("50%", 2)]
    [InlineData("50 %", 2)]
    [InlineData("50", 2)]
    [InlineData("2", null)]
    public void A_share_is_the_share_in_the_name(string text, int? rank) =>
        LevelNames.Rank(Shares, text).ShouldBe(rank);

    [Fact]
    public void Levels_have_numbers_where_each_has_one_and_all_differ()
    {
        LevelNames.Numbers(["25%", "100%", "50%"]).ShouldBe([25m, 100m, 50m]);
        LevelNames.Numbers(["L1: Novice", "L2: Adept"]).ShouldBe([1m, 2m]);
        LevelNames.Numbers(["1,5", "0.5"]).ShouldBe([1.5m, 0.5m]);
        LevelNames.Numbers(["Level 2 of 5", "Level 3 of 5"]).ShouldBeNull("two numbers");
        LevelNames.Numbers(["Senior 1", "Principal 1"]).ShouldBeNull("the same number");
        LevelNames.Numbers(["Junior", "2"]).ShouldBeNull("none");
        LevelNames.Numbers([]).ShouldBeNull();
    }

    [Fact]
    public void Every_level_is_found_by_its_own_name()
    {
        foreach (var levels in new[] { Numbered, Named, Shares, ["2", "1", "3"] })
            for (var i = 0; i < levels.Length; i++)
                LevelNames.Rank(levels, $" {levels[i].ToUpperInvariant()} ").ShouldBe(i + 1, levels[i]);
    }
}
