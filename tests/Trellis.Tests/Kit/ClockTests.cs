namespace Trellis.Tests.Kit;

public class ClockTests
{
    [Fact]
    public void The_last_day_of_all_has_an_end() =>
        Clock.End(DateOnly.MaxValue, TimeZoneInfo.Utc).ShouldBe(DateTime.MaxValue);

    /// <summary>In Santiago the clocks leave midnight out on 6 September 2026.</summary>
    [Theory]
    [InlineData("America/New_York", "2026-12-01", "2026-12-01T05:00")]
    [InlineData("America/Santiago", "2026-09-06", "2026-09-06T04:00")]
    [InlineData("Asia/Kolkata", "2026-12-01", "2026-11-30T18:30")]
    public void A_day_begins_at_one_instant(string zone, string day, string utc)
    {
        var start = Clock.Start(DateOnly.Parse(day), TimeZoneInfo.FindSystemTimeZoneById(zone));
        start.ShouldBe(DateTime.Parse(utc));
        start.Kind.ShouldBe(DateTimeKind.Utc);
        Clock.End(DateOnly.Parse(day).AddDays(-1), TimeZoneInfo.FindSystemTimeZoneById(zone)).ShouldBe(start);
        Clock.Day(start, TimeZoneInfo.FindSystemTimeZoneById(zone)).ShouldBe(DateOnly.Parse(day));
        Clock
            .Day(start.AddTicks(-1), TimeZoneInfo.FindSystemTimeZoneById(zone))
            .ShouldBe(DateOnly.Parse(day).AddDays(-1));
    }
}
