namespace Trellis.Domain.Tests.Kernel;

public sealed class GraphemesTests
{
    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("longer", 5, "longe…")]
    [InlineData("ab👩\u200D💻c", 4, "ab…")]
    [InlineData("abe\u0301c", 3, "ab…")]
    [InlineData("🇵🇱🇯🇵", 6, "🇵🇱…")]
    [InlineData("नमस्ते", 3, "नम…")]
    public void A_sign_is_never_cut_in_two(string text, int most, string cut) =>
        Graphemes.Cut(text, most).ShouldBe(cut);

    [Theory]
    [InlineData("Émile", "É")]
    [InlineData("E\u0301mile", "E\u0301")]
    [InlineData("👩\u200D💻 Ada", "👩\u200D💻")]
    [InlineData("", "")]
    public void The_first_sign_is_whole(string text, string first) => Graphemes.First(text).ShouldBe(first);
}
