namespace Trellis.Domain.Frameworks.Diff;

/// <summary>How the sentences of a diff call tracks, statuses, moves, weights and counts.</summary>
internal static class DiffWords
{
    public static string Of(Track track) => track == Track.Managerial ? "managerial" : "individual contributor";

    public static string Of(Status status) =>
        status switch
        {
            Status.Draft => "a draft",
            Status.InDevelopment => "in development",
            _ => "published",
        };

    public static string Of(MoveKind kind) =>
        kind switch
        {
            MoveKind.Promotion => "promotion",
            MoveKind.Lateral => "sideways move",
            _ => "change of track",
        };

    /// <summary>How often an expectation of this weight counts.</summary>
    public static string Times(int weight) =>
        weight switch
        {
            1 => "once",
            2 => "double",
            _ => $"{weight} times",
        };

    public static string Count(int n, string noun) => $"{n} {noun}{(n == 1 ? "" : "s")}";

    /// <summary>" (3 words new, 1 gone)".</summary>
    public static string WordCounts(string before, string after)
    {
        var runs = WordDiff.Between(before, after);
        var added = runs.Where(r => r.Kind == WordKind.Added).Sum(r => r.Words);
        var removed = runs.Where(r => r.Kind == WordKind.Removed).Sum(r => r.Words);
        return $" ({Count(added, "word")} new, {removed} gone)";
    }
}
