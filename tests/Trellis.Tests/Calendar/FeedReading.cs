using Ical.Net.CalendarComponents;
using ICalendar = Ical.Net.Calendar;

namespace Trellis.Tests.Calendar;

/// <summary>How a calendar program comes to an address and reads it.</summary>
internal static class FeedReading
{
    /// <summary>The path of a new private address of somebody.</summary>
    public static async Task<string> MakesAddress(this Browser browser) =>
        (await (await browser.Client.PostAsync("/api/me/calendar", null)).Ok())["path"]!.GetValue<string>();

    /// <summary>What is at an address, for whoever is not signed in.</summary>
    public static async Task<string> Reads(this TestApp app, string path)
    {
        var answer = await app.Anonymous().Get(path);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return text;
    }

    /// <summary>The entries of a calendar, by title.</summary>
    public static List<CalendarEvent> Events(string text) => [.. ICalendar.Load(text)!.Events.OrderBy(e => e.Summary)];
}
