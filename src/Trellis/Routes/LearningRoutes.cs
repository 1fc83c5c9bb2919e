namespace Trellis.Routes;

/// <summary>Addresses of learning resources.</summary>
public static class LearningRoutes
{
    public const string List = "/learning";
    public const string New = $"{List}/new";
    public const string Import = $"{List}/import";

    public static string Of(Id<LearningResource> id) => $"{List}/{id}";

    public static string Edit(Id<LearningResource> id) => $"{Of(id)}/edit";

    public static string Retire(Id<LearningResource> id) => $"{Of(id)}/retirement";

    public static string ForgetUse(Id<LearningResource> id) => $"{Of(id)}/use/removal";

    /// <summary>The list about one competency or skill.</summary>
    public static string About(Id<Item> item) => $"{List}?item={item}";

    /// <summary>The form for a resource about one competency or skill.</summary>
    public static string NewFor(Id<Item> item) => $"{New}?item={item}";

    /// <summary>The form for a resource that the stipend paid for.</summary>
    public static string NewFrom(Id<StipendRequest> purchase) => $"{New}?purchase={purchase}";

    public static string Page(string? item, string? kind, string? state, string? text, int page)
    {
        (string Name, string? Value)[] asked =
        [
            ("item", item),
            ("kind", kind),
            ("state", state),
            ("text", text),
            ("page", page > 1 ? $"{page}" : null),
        ];
        var query = string.Join(
            '&',
            asked.Where(a => !string.IsNullOrEmpty(a.Value)).Select(a => $"{a.Name}={Uri.EscapeDataString(a.Value!)}")
        );
        return query.Length == 0 ? List : $"{List}?{query}";
    }
}
