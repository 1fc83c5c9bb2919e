using Trellis.Reviews;
using Trellis.Tests.Architecture;

namespace Trellis.Tests.Reviews;

/// <summary>The guide says of the stages what the rules say.</summary>
public sealed class ReviewGuideTests
{
    [Theory]
    [InlineData("reviews.md", ReviewKind.Calibration)]
    [InlineData("annual-360.md", ReviewKind.Annual360)]
    public void The_table_of_the_guide_is_the_schedule_of_the_rules(string guide, ReviewKind kind)
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "guide", guide))
            .SkipWhile(l => l != "## How it goes")
            .Where(l => l.StartsWith('|'))
            .Skip(2)
            .Take(ReviewSchedule.Of(kind).Count)
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries))
            .Select(c => (Stage: c[1], Does: c[3], Due: c[4], Ends: c[5]));
        rows.ShouldBe(
            ReviewSchedule
                .Of(kind)
                .Select(s => (ReviewWords.Of(s.Stage), s.Does, $"{s.Days} days after {Day(s.From)}", s.EndsWhen))
        );
    }

    private static string Day(DueFrom from) =>
        from switch
        {
            DueFrom.Opening => "the opening",
            DueFrom.Held => "the conversation",
            _ => "sharing",
        };
}
