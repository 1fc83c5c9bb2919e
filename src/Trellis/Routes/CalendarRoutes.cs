namespace Trellis.Routes;

/// <summary>Addresses of one's calendar.</summary>
public static class CalendarRoutes
{
    /// <summary>Where one makes the private address to subscribe to.</summary>
    public const string Calendar = "/account/calendar";

    /// <summary>Posting here switches that address off.</summary>
    public const string Off = "/account/calendar/off";

    /// <summary>What a calendar program reads, at its private address.</summary>
    public static string Feed(string secret) => $"/calendar/{secret}.ics";
}
