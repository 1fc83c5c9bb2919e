namespace Trellis.Routes;

/// <summary>Addresses of the promised conversations: what is due and overdue.</summary>
public static class RadarRoutes
{
    public const string Due = "/due";

    /// <summary>A page of the list as it is narrowed.</summary>
    public static string DueOf(int page, string? team, string? kind, string? until) =>
        $"{Due}?page={page}{Narrowed(team, kind, until)}";

    /// <summary>The same list as a table to download.</summary>
    public static string File(string? team, string? kind, string? until) =>
        Narrowed(team, kind, until) is { Length: > 0 } narrowed ? $"/due.csv?{narrowed[1..]}" : "/due.csv";

    /// <summary>What one person is promised, and what is recorded of it.</summary>
    public static string Person(Id<Person> id) => $"/people/{id}/conversations";

    /// <summary>Posting here reminds the manager of a person of what is overdue.</summary>
    public static string Remind(Id<Person> id) => $"/people/{id}/reminders";

    /// <summary>Posting here voids a date that was recorded wrongly.</summary>
    public static string Void(Id<ConversationOnRecord> id) => $"/conversations/{id}/removal";

    private static string Narrowed(string? team, string? kind, string? until) =>
        Part("team", team) + Part("kind", kind) + Part("until", until);

    private static string Part(string name, string? value) =>
        string.IsNullOrEmpty(value) ? "" : $"&{name}={Uri.EscapeDataString(value)}";
}
