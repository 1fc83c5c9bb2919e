namespace Trellis.Domain.Tests.Frameworks;

public sealed class ContentRulesTests
{
    private static FrameworkContent G => A.Garden;

    [Fact]
    public void The_garden_has_no_fault() => ContentRules.Check(A.Garden).ShouldBeEmpty();

    [Fact]
    public void Every_fault_is_named_not_only_the_first() =>
        ContentRules.Check(G with { Name = "", Families = [.. G.Families, new("f", "")] }).Count.ShouldBe(2);

    [Fact]
    public void More_than_5000_competencies_or_positions_are_too_many()
    {
        var many = Enumerable.Range(0, ContentRules.PartLimit + 1).ToList();
        ContentRules
            .Check(
                G with
                {
                    Competencies = [.. many.Select(n => new CompetencyPart($"c-{n}", $"C {n}", "growth"))],
                    Roles =
                    [
                        new("r", "R", "soil")
                        {
                            Positions = [.. many.Select(n => new PositionPart($"p-{n}", $"P {n}"))],
                        },
                    ],
                }
            )
            .Select(f => f.Message)
            .ShouldBe(["A framework has at most 5,000 competencies.", "A framework has at most 5,000 positions."]);
    }

    [Theory]
    [InlineData("client-partnership", true)]
    [InlineData("a", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("A", false)]
    [InlineData("ä", false)]
    [InlineData("a/b", false)]
    public void A_key_is_made_of_small_letters_digits_and_single_hyphens(string key, bool isKey) =>
        ContentRules.IsKey(key).ShouldBe(isKey);

    [Fact]
    public void A_key_has_at_most_120_characters()
    {
        ContentRules.IsKey(new('a', 120)).ShouldBeTrue();
        ContentRules.IsKey(new('a', 121)).ShouldBeFalse();
    }
}
