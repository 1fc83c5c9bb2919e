namespace Trellis.Domain.Tests.Frameworks;

/// <summary>When an import needs somebody to say that what it retires is meant.</summary>
public sealed class RemovalRulesTests
{
    private static FrameworkContent Content(int competencies, int categories = 0) =>
        new()
        {
            Name = "F",
            Categories = [.. Enumerable.Range(0, categories).Select(i => new CategoryPart($"k{i}", $"K{i}"))],
            Competencies =
            [
                .. Enumerable.Range(0, competencies).Select(i => new CompetencyPart($"c{i}", $"C{i}", "four")),
            ],
        };

    [Theory]
    [InlineData(10, 10, 0, false)]
    [InlineData(10, 5, 5, false)] // a half is not more than a half
    [InlineData(10, 4, 6, true)]
    [InlineData(10, 0, 10, true)]
    [InlineData(1, 0, 1, true)]
    public void More_than_half_needs_consent(int was, int becomes, int retired, bool needs) =>
        RemovalRules.Of(Content(was), Content(becomes)).ShouldBe(new Removals(retired, was, needs));

    [Fact]
    public void The_whole_of_one_kind_needs_consent_however_little_it_is() =>
        RemovalRules.Of(Content(50, categories: 1), Content(50)).ShouldBe(new Removals(1, 51, true));

    [Fact]
    public void What_is_added_does_not_make_up_for_what_goes()
    {
        var after = Content(10) with
        {
            Competencies = [.. Content(10).Competencies.Select(c => c with { Key = "new-" + c.Key })],
        };
        RemovalRules.Of(Content(10), after).ShouldBe(new Removals(10, 10, true));
    }

    [Fact]
    public void A_new_framework_retires_nothing() =>
        RemovalRules.Of(null, Content(0)).ShouldBe(new Removals(0, 0, false));

    [Fact]
    public void Empty_is_what_names_no_part()
    {
        RemovalRules.IsEmpty(Content(0)).ShouldBeTrue();
        RemovalRules.IsEmpty(Content(0) with { Description = "Words alone." }).ShouldBeTrue();
        RemovalRules.IsEmpty(Content(1)).ShouldBeFalse();
        RemovalRules.IsEmpty(Content(0, categories: 1)).ShouldBeFalse();
    }
}
