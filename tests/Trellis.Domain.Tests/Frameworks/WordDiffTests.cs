namespace Trellis.Domain.Tests.Frameworks;

public sealed class WordDiffTests
{
    private static string Say(string before, string after) =>
        string.Concat(
            WordDiff
                .Between(before, after)
                .Select(r =>
                    r.Kind switch
                    {
                        WordKind.Removed => $"[-{r.Text}-]",
                        WordKind.Added => $"[+{r.Text}+]",
                        _ => r.Text,
                    }
                )
        );

    [Theory]
    [InlineData("", "", "")]
    [InlineData("same words", "same words", "same words")]
    [InlineData("", "all new", "[+all new+]")]
    [InlineData("all gone", "", "[-all gone-]")]
    [InlineData("one two three", "one three", "one [-two -]three")]
    [InlineData("one three", "one two three", "one [+two +]three")]
    [InlineData("a b c", "a x c", "a [-b-][+x+] c")]
    [InlineData("first", "second", "[-first-][+second+]")]
    [InlineData("a b", "a b c", "a b[+ c+]")]
    [InlineData("a b c", "a b", "a b[- c-]")]
    [InlineData("a b x", "a b c", "a b [-x-][+c+]")]
    [InlineData("a  b", "a b", "a[-  -][+ +]b")]
    public void What_went_and_what_came_stands_in_reading_order(string before, string after, string said) =>
        Say(before, after).ShouldBe(said);

    [Fact]
    public void Words_are_counted()
    {
        var runs = WordDiff.Between("Delivers small things with help.", "Delivers large things, with no help.");
        (
            runs.Where(r => r.Kind == WordKind.Added).Sum(r => r.Words),
            runs.Where(r => r.Kind == WordKind.Removed).Sum(r => r.Words)
        ).ShouldBe((3, 2));
    }

    [Fact]
    public void Without_what_is_new_it_is_the_text_before_and_without_what_is_gone_the_text_after()
    {
        var texts = Gen.Elements("a", "b", "c", "word", " ", "  ", "\n", "\t", "東", "é")
            .ArrayOf()
            .Select(string.Concat)
            .ToArbitrary();
        Prop.ForAll(
                texts,
                texts,
                (before, after) =>
                {
                    var runs = WordDiff.Between(before, after);
                    return string.Concat(runs.Where(r => r.Kind != WordKind.Added).Select(r => r.Text)) == before
                        && string.Concat(runs.Where(r => r.Kind != WordKind.Removed).Select(r => r.Text)) == after
                        && runs.Zip(runs.Skip(1)).All(r => r.First.Kind != r.Second.Kind)
                        && (before != after || runs.All(r => r.Kind == WordKind.Same))
                        && runs.All(r => r.Text.Length > 0);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Texts_too_long_to_align_keep_what_they_begin_and_end_with()
    {
        string Text(string word) => $"begin {string.Concat(Enumerable.Range(0, 3000).Select(n => $"{word}{n} "))}end";
        var runs = WordDiff.Between(Text("a"), Text("b"));
        runs.Select(r => (r.Kind, r.Words))
            .ShouldBe([(WordKind.Same, 1), (WordKind.Removed, 3000), (WordKind.Added, 3000), (WordKind.Same, 1)]);
    }
}
