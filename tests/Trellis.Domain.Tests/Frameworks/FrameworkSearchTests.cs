namespace Trellis.Domain.Tests.Frameworks;

public sealed class FrameworkSearchTests
{
    private static List<string> Find(string? words, FrameworkContent? content = null) =>
        [
            .. FrameworkSearch
                .Find(content ?? A.Garden, words)
                .Select(h => $"{h.Kind} {h.Key}: {h.Name}, {h.Where}{(h.Excerpt.Length > 0 ? $": {h.Excerpt}" : "")}"),
        ];

    [Theory]
    [InlineData("DELIVERY", "Competency delivery: Delivery, Core")]
    [InlineData("plann", "Skill delivery: Planning, Skill under Delivery")]
    [InlineData("soil", "Family soil: Soil, Family")]
    [InlineData("craft", "Category craft: Craft, Category")]
    [InlineData("junior", "Position grower-junior: Junior grower, Grower")]
    [InlineData("speak others", "Competency listening: Listening, Aware, managerial: Lets others speak.")]
    [InlineData("cutting", "Competency pruning: Pruning, Craft: Cutting back.")]
    [InlineData("working", "Scale growth: Growth, Level scale: Working")]
    public void Everything_can_be_found(string words, string hit) => Find(words).ShouldBe([hit]);

    [Fact]
    public void Names_stand_before_texts() =>
        Find("deliver")
            .ShouldBe([
                "Competency delivery: Delivery, Core",
                "Competency delivery: Delivery, Aware, individual contributor: Delivers with help.",
                "Competency delivery: Delivery, Working, individual contributor: Delivers alone.",
            ]);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("nothing like it")]
    public void Nothing_finds_nothing(string? words) => Find(words).ShouldBeEmpty();

    [Fact]
    public void A_hundred_are_enough() =>
        Find(
            "weed",
            A.Garden with
            {
                Competencies =
                [
                    .. Enumerable.Range(0, 150).Select(n => new CompetencyPart($"w{n}", $"Weed {n}", "growth")),
                ],
            }
        )
            .Count.ShouldBe(100);

    [Fact]
    public void An_excerpt_shows_the_words_whole_with_what_stands_around()
    {
        var text =
            $"{string.Join(' ', Enumerable.Repeat("before", 30))} needle "
            + $"{string.Join(' ', Enumerable.Repeat("after", 30))}";
        var excerpt = FrameworkSearch
            .Find(A.Garden.With("pruning", c => c with { Description = text }), "NEEDLE")
            .ShouldHaveSingleItem()
            .Excerpt;
        excerpt.ShouldStartWith("… before ");
        excerpt.ShouldContain(" needle ");
        excerpt.ShouldEndWith(" after …");
        excerpt.Length.ShouldBeInRange(80, 140);
    }

    [Fact]
    public void No_words_whatever_break_it()
    {
        var words = Gen.Elements("x", "東", "𝑑", "ß", "İ", " ", "\n", "é", "ﬁ", "…", "yes", "&")
            .ArrayOf()
            .Select(string.Concat)
            .ToArbitrary();
        Prop.ForAll(
                SomeContent.Arbitrary,
                words,
                (content, w) => FrameworkSearch.Find(content, w).All(h => h.Name.Length > 0)
            )
            .QuickCheckThrowOnFailure();
    }
}
