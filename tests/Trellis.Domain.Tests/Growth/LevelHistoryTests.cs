using Trellis.Domain.Growth;

namespace Trellis.Domain.Tests.Growth;

public sealed class LevelHistoryTests
{
    private static LevelPoint Point(int day, int level, LevelSource source) =>
        new(new DateTime(2026, 1, 1, 9, 0, 0, DateTimeKind.Utc).AddDays(day), level, source, "Somebody");

    [Fact]
    public void The_level_now_is_the_latest_that_the_owner_or_a_final_assessment_says()
    {
        LevelHistory.Now([]).ShouldBeNull();
        LevelHistory
            .Now([
                Point(9, 3, LevelSource.CheckIn),
                Point(1, 2, LevelSource.CheckIn),
                Point(5, 1, LevelSource.SelfAssessment),
            ])
            .ShouldBe(3);
        LevelHistory.Now([Point(1, 2, LevelSource.CheckIn), Point(2, 1, LevelSource.FinalAssessment)]).ShouldBe(1);
    }

    [Fact]
    public void The_level_at_an_instant_is_what_was_known_then()
    {
        LevelPoint[] points = [Point(1, 2, LevelSource.CheckIn), Point(5, 3, LevelSource.SelfAssessment)];
        LevelHistory.At(points, points[0].At.AddSeconds(-1)).ShouldBeNull();
        LevelHistory.At(points, points[0].At).ShouldBe(2);
        LevelHistory.At(points, points[1].At).ShouldBe(3);
    }

    [Theory]
    [InlineData(LevelSource.ManagerCheckIn)]
    [InlineData(LevelSource.ManagerAssessment)]
    public void A_managers_view_alone_does_not_move_it(LevelSource source)
    {
        LevelHistory.Now([Point(1, 2, LevelSource.CheckIn), Point(2, 4, source)]).ShouldBe(2);
        LevelHistory.Now([Point(2, 4, source)]).ShouldBeNull();
    }

    [Fact]
    public void A_check_in_that_repeats_the_level_is_left_out_and_an_assessment_stays()
    {
        LevelHistory
            .Told([
                Point(4, 2, LevelSource.SelfAssessment),
                Point(1, 2, LevelSource.CheckIn),
                Point(2, 2, LevelSource.CheckIn),
                Point(3, 3, LevelSource.ManagerCheckIn),
                Point(5, 3, LevelSource.CheckIn),
            ])
            .Select(p => (p.Source, p.Level))
            .ShouldBe([
                (LevelSource.CheckIn, 2),
                (LevelSource.ManagerCheckIn, 3),
                (LevelSource.SelfAssessment, 2),
                (LevelSource.CheckIn, 3),
            ]);
    }

    [Fact]
    public void What_is_told_never_changes_the_level_now()
    {
        var random = new Random(7);
        for (var i = 0; i < 1000; i++)
        {
            List<LevelPoint> points =
            [
                .. Enumerable
                    .Range(0, random.Next(12))
                    .Select(day => Point(day, random.Next(1, 5), random.GetItems(Enum.GetValues<LevelSource>(), 1)[0])),
            ];
            LevelHistory.Now(LevelHistory.Told(points)).ShouldBe(LevelHistory.Now(points));
        }
    }
}
