using Trellis.Ui;

namespace Trellis.Growth.Learning;

/// <summary>What learning resources are called on screen.</summary>
public static class ResourceWords
{
    public static string Of(ResourceKind kind) =>
        kind switch
        {
            ResourceKind.Article => "Article",
            ResourceKind.Book => "Book",
            ResourceKind.Course => "Course",
            ResourceKind.Video => "Video",
            ResourceKind.Workshop => "Workshop",
            ResourceKind.Community => "Community",
            ResourceKind.Tool => "Tool",
            _ => "Other",
        };

    public static string Of(ResourceState state) =>
        state switch
        {
            ResourceState.Proposed => "Proposed",
            ResourceState.Kept => "Kept",
            ResourceState.Declined => "Declined",
            _ => "Retired",
        };

    /// <summary>"Course, City Academy, 6 hours, free", as far as it is known.</summary>
    public static string Facts(ResourceLine line, string currency) =>
        string.Join(
            ", ",
            new[]
            {
                Of(line.Kind),
                line.Provider,
                line.Minutes is { } minutes ? Long(minutes) : "",
                line.Cost switch
                {
                    null => "",
                    { Minor: 0 } => "free",
                    { } cost => cost.In(currency),
                },
                line.Language.Length > 0 ? $"in {Language(line.Language)}" : "",
            }.Where(part => part.Length > 0)
        );

    /// <summary>"Course, 6 hours. Helped 3 of 4 people", as far as it is known.</summary>
    public static string InBrief(ResourceLine line) =>
        string.Join(
            ". ",
            new[]
            {
                line.Minutes is { } minutes ? $"{Of(line.Kind)}, {Long(minutes)}" : Of(line.Kind),
                Helped(line),
            }.Where(part => part.Length > 0)
        );

    /// <summary>"45 minutes", "1 hour", "1.5 hours".</summary>
    private static string Long(int minutes) =>
        minutes switch
        {
            < 60 => Say.Count(minutes, "minute", "minutes"),
            60 => "1 hour",
            _ => $"{Say.Hour(minutes)} hours",
        };

    /// <summary>"English" for "en", "English and Welsh" for "en|cy"; a code that is rare here stays.</summary>
    private static string Language(string codes) =>
        string.Join(" and ", codes.Split('|').Select(code => Languages.GetValueOrDefault(code.Trim(), code.Trim())));

    private static readonly Dictionary<string, string> Languages = new()
    {
        ["cy"] = "Welsh",
        ["de"] = "German",
        ["en"] = "English",
        ["es"] = "Spanish",
        ["fr"] = "French",
        ["gd"] = "Scottish Gaelic",
        ["it"] = "Italian",
        ["nl"] = "Dutch",
        ["pl"] = "Polish",
        ["pt"] = "Portuguese",
        ["uk"] = "Ukrainian",
    };

    /// <summary>"Helped 3 of 4 people", or nothing where nobody said.</summary>
    public static string Helped(ResourceLine line) =>
        (line.Used, line.Helped) switch
        {
            (0, _) => "",
            (1, 0) => "1 person used it, and it did not help them",
            (1, _) => "Helped 1 person",
            var (used, helped) => $"Helped {helped} of {used} people",
        };
}
