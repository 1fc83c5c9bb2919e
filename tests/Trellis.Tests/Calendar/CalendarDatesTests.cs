using Ical.Net.CalendarComponents;

namespace Trellis.Tests.Calendar;

/// <summary>What stands in one's calendar: events that are approved, what is due, what comes.</summary>
public abstract class CalendarDatesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task An_approved_event_takes_its_days_until_its_request_is_withdrawn()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var path = await una.MakesAddress();
        var id = await una.Asked(200m, Later, World.Event);
        FeedReading.Events(await App.Reads(path)).ShouldBeEmpty("it is not approved yet");
        await (await fox.Decide(id, "approve", "Fine.")).Ok();
        var text = await App.Reads(path);
        var lines = text.Split("\r\n");
        lines.ShouldContain($"DTSTART;VALUE=DATE:{Today.AddDays(100):yyyyMMdd}");
        lines.ShouldContain($"DTEND;VALUE=DATE:{Today.AddDays(102):yyyyMMdd}", "the day after the last");
        lines.ShouldContain("CLASS:PRIVATE");
        lines.ShouldContain("TRANSP:OPAQUE");
        lines.ShouldContain($"DTSTAMP:{App.Clock.UtcNow():yyyyMMddTHHmmssZ}");
        var uid = Only(text).Uid;
        Only(await App.Reads(path)).Uid.ShouldBe(uid);
        await (await una.Client.PostAsync($"/api/stipend/requests/{id}/withdrawal", null)).Ok();
        FeedReading.Events(await App.Reads(path)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_due_is_there_on_its_day_without_a_word_of_what_it_is_about()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var path = await una.MakesAddress();
        var id = await una.Asked(200m, Later);
        await (await fox.Decide(id, "approve", "Fine.")).Ok();
        var planned = Only(await App.Reads(path));
        (planned.Summary, planned.Start!.Date).ShouldBe(("Something is planned in Trellis", Later));
        planned.Description!.ShouldStartWith("Planned purchase\n");
        App.Clock.Advance(TimeSpan.FromDays(Later.DayNumber - Today.DayNumber));
        var text = await App.Reads(path);
        var due = Only(text);
        due.Summary.ShouldBe("Something is due in Trellis");
        due.Description.ShouldBe($"Claim your purchase with its receipt\nhttp://localhost/stipend/requests/{id}/claim");
        text.Split("\r\n").ShouldContain("TRANSP:TRANSPARENT");
        Only(await App.Reads(path)).Uid.ShouldBe(due.Uid);
    }

    [Fact]
    public async Task What_is_over_for_long_is_left_out()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var path = await una.MakesAddress();
        var id = await una.Asked(200m, Later, World.Event);
        await (await fox.Decide(id, "approve", "Fine.")).Ok();
        App.Clock.Advance(TimeSpan.FromDays(101 + CalendarRules.DaysBack));
        FeedReading.Events(await App.Reads(path)).ShouldContain(e => e.Summary == "Professional development");
        App.Clock.Advance(TimeSpan.FromDays(1));
        FeedReading.Events(await App.Reads(path)).ShouldNotContain(e => e.Summary == "Professional development");
    }

    private static CalendarEvent Only(string text) => FeedReading.Events(text).ShouldHaveSingleItem();

    public sealed class OnSqlite() : CalendarDatesTests(Provider.Sqlite);

    public sealed class OnPostgres() : CalendarDatesTests(Provider.Postgres);
}
