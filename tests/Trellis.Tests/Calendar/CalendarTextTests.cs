using System.Text;
using Trellis.Calendar;
using ICalendar = Ical.Net.Calendar;

namespace Trellis.Tests.Calendar;

/// <summary>Calendars as text: what standards ask of it, line by line.</summary>
public sealed class CalendarTextTests
{
    private static readonly DateTime Now = new(2026, 5, 14, 9, 30, 0, DateTimeKind.Utc);

    private static CalendarLine Line(EntryTime time, string about = "") =>
        new(Guid.NewGuid(), "Professional development", about, "/stipend/requests/1", time);

    private static string Feed(CalendarLine line, string name = "Trellis") =>
        CalendarText.Feed(name, [line], "https://trellis.example.org", Now);

    [Fact]
    public void No_line_is_longer_than_75_octets_in_any_script_and_each_ends_as_the_standard_says()
    {
        var text = Feed(
            Line(
                EntryTime.Days(new(2026, 6, 1), new(2026, 6, 2)),
                string.Concat(Enumerable.Repeat("日本語 Łódź 🌱 ", 30))
            ),
            "Trellis at " + string.Concat(Enumerable.Repeat("Škoda 株式会社 ", 12))
        );
        text.ShouldEndWith("\r\n");
        foreach (var line in text.Split("\r\n"))
        {
            Encoding.UTF8.GetByteCount(line).ShouldBeLessThanOrEqualTo(75, line);
            line.ShouldNotContain('\n');
            line.ShouldNotContain('\uFFFD');
        }
        var read = ICalendar.Load(text)!;
        read.Events.Single().Description!.ShouldContain("日本語 Łódź 🌱 日本語");
        read.Properties["X-WR-CALNAME"]!.Value!.ToString()!.ShouldContain("株式会社 Škoda");
    }

    [Fact]
    public void A_meeting_has_its_times_in_UTC()
    {
        var lines = Feed(Line(EntryTime.Times(Now.AddDays(1), Now.AddDays(1).AddMinutes(45)))).Split("\r\n");
        lines.ShouldContain("DTSTART:20260515T093000Z");
        lines.ShouldContain("DTEND:20260515T101500Z");
    }

    [Fact]
    public void An_entry_leads_to_its_page()
    {
        var read = ICalendar.Load(Feed(Line(EntryTime.Days(new(2026, 6, 1), new(2026, 6, 1)))))!.Events.Single();
        read.Url.ShouldBe(new Uri("https://trellis.example.org/stipend/requests/1"));
        (read.Start!.Date, read.End!.Date).ShouldBe((new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 2)));
        read.IsAllDay.ShouldBeTrue();
    }
}
