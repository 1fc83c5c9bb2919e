using System.Globalization;

namespace Trellis.Ui;

/// <summary>How dates, hours, counts and the product's words are written for people: one way, everywhere.</summary>
public static class Say
{
    /// <summary>"14 May 2026".</summary>
    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"14 May 2026", of an instant in the organisation's zone.</summary>
    public static string Date(DateTime at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeFromUtc(at, zone).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"14 May 2026, 10:42 UTC", or "14 May 2026, 22:42 UTC+12" in a zone of another time.</summary>
    public static string Moment(DateTime at, TimeZoneInfo zone)
    {
        var ahead = zone.GetUtcOffset(at);
        var minutes = ahead.Minutes == 0 ? "" : $":{Math.Abs(ahead.Minutes):00}";
        var name =
            ahead == TimeSpan.Zero ? "" : $"{(ahead < TimeSpan.Zero ? '\u2212' : '+')}{Math.Abs(ahead.Hours)}{minutes}";
        var local = TimeZoneInfo.ConvertTimeFromUtc(at, zone);
        return local.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture) + name;
    }

    /// <summary>"May 2026".</summary>
    public static string Month(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"32 hours a week".</summary>
    public static string Hours(int minutes) => $"{Hour(minutes)} hours a week";

    /// <summary>"37.5".</summary>
    public static string Hour(int minutes) => (minutes / 60m).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>"1 person", "4 people".</summary>
    public static string Count(int n, string one, string many) =>
        $"{n.ToString("N0", CultureInfo.InvariantCulture)} {(n == 1 ? one : many)}";

    /// <summary>"one", "two" up to twelve, then figures: for sentences.</summary>
    public static string Word(int n) =>
        n switch
        {
            0 => "none",
            1 => "one",
            2 => "two",
            3 => "three",
            4 => "four",
            5 => "five",
            6 => "six",
            7 => "seven",
            8 => "eight",
            9 => "nine",
            10 => "ten",
            11 => "eleven",
            12 => "twelve",
            _ => n.ToString("N0", CultureInfo.InvariantCulture),
        };

    /// <summary>With a capital first letter, as at the beginning of a sentence.</summary>
    public static string Capital(string words) => words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>"A, b and c".</summary>
    public static string List(IReadOnlyList<string> parts) =>
        parts.Count switch
        {
            0 => "",
            1 => parts[0],
            _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}",
        };

    /// <summary>As a list of at most eight; of more, how many more there are.</summary>
    public static string Few(IReadOnlyList<string> parts) =>
        parts.Count <= Named ? List(parts) : List([.. parts.Take(Named), $"{parts.Count - Named} more"]);

    private const int Named = 8;

    /// <summary>The first letters of the first and the last name, whole with their marks.</summary>
    public static string Initials(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [] => "?",
            [var only] => Graphemes.First(only).ToUpperInvariant(),
            [var first, .., var last] => (Graphemes.First(first) + Graphemes.First(last)).ToUpperInvariant(),
        };

    public static string Of(Track track) =>
        track == Track.Managerial ? "managerial track" : "individual contributor track";

    public static string Of(StipendKind kind) =>
        kind == StipendKind.CommunityParticipation ? "Community participation" : "Professional development";

    public static string Of(LedgerKind kind) =>
        kind switch
        {
            LedgerKind.Reservation => "Held",
            LedgerKind.Release => "Free again",
            LedgerKind.Spend => "Spent",
            LedgerKind.Payout => "Paid out",
            LedgerKind.Correction => "Corrected",
            LedgerKind.Repayment => "Paid back",
            _ => "Expired",
        };

    public static string Of(LedgerAccount account) =>
        account switch
        {
            LedgerAccount.Available => "Free",
            LedgerAccount.Owed => "To be paid",
            var a => a.ToString(),
        };

    public static string Of(StipendFactKind kind) =>
        kind switch
        {
            StipendFactKind.ConversationHeld => "Calibration conversation held",
            StipendFactKind.NoticeGiven => "Notice given",
            _ => "Policy of the group",
        };

    public static string Of(MoveKind? kind) =>
        kind switch
        {
            MoveKind.Promotion => "One step up",
            MoveKind.Lateral => "Sideways",
            MoveKind.TrackChange => "Change of track",
            _ => "Your choice",
        };

    public static string Of(Status status) =>
        status switch
        {
            Status.Draft => "Draft",
            Status.InDevelopment => "In development",
            _ => "Published",
        };

    public static string Of(AccessRole role) =>
        role switch
        {
            AccessRole.PeopleOps => "People Ops",
            AccessRole.Finance => "Finance",
            AccessRole.Admin => "Administrator",
            AccessRole.AdminAndPeopleOps => "Administrator and People Ops",
            _ => "Employee",
        };

    public static string Of(Confidence feel) =>
        feel switch
        {
            Confidence.Confident => "Marked as confident",
            Confidence.AboutRight => "Marked as about right",
            Confidence.Stretch => "Marked as a stretch",
            _ => "",
        };

    /// <summary>"5 met, 2 one level away, 1 further, 1 not assessed". What is zero is left out.</summary>
    public static string Of(Tally tally) =>
        tally.Total == 0
            ? "Nothing is asked for"
            : string.Join(
                ", ",
                new[]
                {
                    (tally.Met, "met"),
                    (tally.Near, "one level away"),
                    (tally.Further, "further"),
                    (tally.Unknown, "not assessed"),
                }
                    .Where(t => t.Item1 > 0)
                    .Select(t => $"{t.Item1} {t.Item2}")
            );
}
