namespace Trellis.Domain.Tests.Kernel;

public sealed class SuggestionsTests
{
    [Fact]
    public void The_first_names_are_compared_and_the_rest_is_not()
    {
        var asked = 0;
        IEnumerable<string> Known()
        {
            asked++;
            yield return "Writing";
        }

        var suggestions = new Suggestions();
        for (var i = 0; i < Suggestions.Most; i++)
            suggestions.Ask("Writin", Known()).ShouldBe(" Did you mean \"Writing\"?");
        for (var i = 0; i < 1000; i++)
            suggestions.Ask("Writin", Known()).ShouldBe("");
        (suggestions.Compared, asked).ShouldBe((Suggestions.Most, Suggestions.Most));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("abc", "", 3)]
    public void The_distance_is_that_of_Levenshtein(string a, string b, int distance)
    {
        Names.Distance(a, b).ShouldBe(distance);
        Names.Distance(a, b, distance).ShouldBe(distance);
        if (distance > 0)
            Names.Distance(a, b, distance - 1).ShouldBe(int.MaxValue);
    }

    [Fact]
    public void Very_long_names_are_compared_by_their_beginning() =>
        Names.Nearest(new string('a', 5000), [new string('a', 5000) + "b", "c"]).Count.ShouldBe(1);
}
