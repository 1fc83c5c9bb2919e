namespace Trellis.Routes;

/// <summary>Addresses of company cycles of annual 360s.</summary>
public static class CycleRoutes
{
    public const string List = "/cycles";

    /// <summary>Where a draft begins.</summary>
    public const string New = "/cycles/new";

    /// <summary>A cycle: its progress once it is open, and who takes part while it is a draft.</summary>
    public static string Cycle(Id<Cycle> id) => $"/cycles/{id}";

    /// <summary>A page of the people in it, as the list is narrowed.</summary>
    public static string Page(Id<Cycle> id, int page, string? team, string? stage, bool late) =>
        $"{Cycle(id)}?page={page}{Narrowed(team, stage, late)}";

    /// <summary>The same people as a table to download.</summary>
    public static string File(Id<Cycle> id, string? team, string? stage, bool late) =>
        Narrowed(team, stage, late) is { Length: > 0 } narrowed
            ? $"/cycles/{id}/people.csv?{narrowed[1..]}"
            : $"/cycles/{id}/people.csv";

    /// <summary>A page of a draft, from who takes part or who does not.</summary>
    public static string Preview(Id<Cycle> id, string? show, int page) =>
        $"{Cycle(id)}?page={page}{Part("show", show)}";

    /// <summary>Where a draft is changed.</summary>
    public static string Edit(Id<Cycle> id) => $"/cycles/{id}/edit";

    /// <summary>Posting here opens it, or adds whoever can take part by now.</summary>
    public static string Opening(Id<Cycle> id) => $"/cycles/{id}/opening";

    /// <summary>Posting here deletes a draft.</summary>
    public static string Removal(Id<Cycle> id) => $"/cycles/{id}/removal";

    /// <summary>Posting here makes a draft like it for the next year.</summary>
    public static string Copy(Id<Cycle> id) => $"/cycles/{id}/copy";

    /// <summary>Posting here reminds people.</summary>
    public static string Reminders(Id<Cycle> id) => $"/cycles/{id}/reminders";

    /// <summary>The rating calibration: final levels compared before they are shared.</summary>
    public static string Levelling(Id<Cycle> id) => $"/cycles/{id}/rating-calibration";

    /// <summary>The same for one competency or skill, with the people of one manager by name.</summary>
    public static string Levelling(Id<Cycle> id, Id<Item>? item, Id<Person>? team = null) =>
        $"{Levelling(id)}{Query(("item", item?.ToString()), ("team", team?.ToString()))}";

    /// <summary>Posting here ends it.</summary>
    public static string EndLevelling(Id<Cycle> id) => $"{Levelling(id)}/end";

    /// <summary>Where a stage gets more time.</summary>
    public static string Extend(Id<Cycle> id) => $"/cycles/{id}/extension";

    /// <summary>Where it is cancelled.</summary>
    public static string Cancel(Id<Cycle> id) => $"/cycles/{id}/cancellation";

    /// <summary>What everybody in a review of a cycle reads of the cycle.</summary>
    public static string OfReview(Id<Review> id) => $"/reviews/{id}/cycle";

    private static string Query(params ReadOnlySpan<(string Name, string? Value)> parts)
    {
        var query = "";
        foreach (var (name, value) in parts)
            query += Part(name, value);
        return query.Length > 0 ? $"?{query[1..]}" : "";
    }

    private static string Narrowed(string? team, string? stage, bool late) =>
        Part("team", team) + Part("stage", stage) + (late ? "&late=true" : "");

    private static string Part(string name, string? value) =>
        string.IsNullOrEmpty(value) ? "" : $"&{name}={Uri.EscapeDataString(value)}";
}
