using System.Text.Json.Nodes;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// How the two statements of a CASE item and the name and description of a part stand for each other.
/// </summary>
public static class CaseStatement
{
    /// <summary>
    /// The short statement is the name and the full one the description; where there is only a full one, it is the
    /// name, cut at a word where it is long.
    /// </summary>
    public static (string Name, string Description) Told(string? full, string? shortened)
    {
        var (tidy, whole) = (Names.Tidy(shortened) is { Length: > 0 } s ? s : Names.Tidy(full), Names.TidyText(full));
        var isOne =
            tidy.Length <= ContentRules.NameLimit
            && (tidy == whole || (tidy == Names.Tidy(full) && !whole.Contains('\n', StringComparison.Ordinal)));
        return (Cut(tidy, ContentRules.NameLimit), isOne ? "" : Cut(whole, ContentRules.TextLimit));
    }

    /// <summary>The statements of a part that came from nowhere else.</summary>
    public static (string Full, string? Short) Of(string name, string description) =>
        description.Length == 0 ? (name, null) : (description, name);

    /// <summary>
    /// Writes the statements of a part into an item: literally as they came, as long as they still say what the part
    /// says; a part of a kind that has no description has none.
    /// </summary>
    public static void Write(JsonObject item, string name, string? description)
    {
        var (full, shortened, given) = (
            item.Said("fullStatement"),
            item.Said("abbreviatedStatement"),
            (item["extensions"] as JsonObject)?.Said(CaseShape.Named)
        );
        if (
            Told(full, shortened) is var told
            && (description is null || told.Description == description)
            && (given ?? told.Name) == name
        )
        {
            item["fullStatement"] = full ?? shortened ?? ""; // it is one that CASE wants of every item
            return;
        }
        (full, shortened) = Of(name, description ?? "");
        item["fullStatement"] = full;
        if (shortened is null)
            item.Remove("abbreviatedStatement");
        else
            item["abbreviatedStatement"] = shortened;
    }

    /// <summary>Takes out of an item the statements that its part says in the same words.</summary>
    public static void Drop(JsonObject item, string name, string description)
    {
        var (full, shortened) = Of(name, description);
        if (item.Said("fullStatement") != full || item.Said("abbreviatedStatement") != shortened)
            return;
        item.Remove("fullStatement");
        item.Remove("abbreviatedStatement");
    }

    /// <summary>The text of a member; none where it is not there or no text.</summary>
    public static string? Said(this JsonObject of, string member) =>
        of[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>A text of at most so many characters, cut at a word, and an ellipsis for the rest.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = text.LastIndexOf(' ', most - 1);
        if (end < most / 2)
            end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end].TrimEnd() + "…";
    }
}
