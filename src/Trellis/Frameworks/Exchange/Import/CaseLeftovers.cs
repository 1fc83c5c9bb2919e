using System.Text.Json.Nodes;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// What is left of an object of a package when everything is taken out that a part says itself: a line of text, kept
/// with the part.
/// </summary>
public static class CaseLeftovers
{
    private const string Raw = "trellis:identifier",
        Outside = "trellis:outside";

    /// <summary>What an item says beyond its name, description and identifier.</summary>
    public static string Item(JsonObject says, string id, string name, string description)
    {
        Identity(says, id);
        CaseStatement.Drop(says, name, description);
        return Line(says, CaseShape.Item);
    }

    /// <summary>
    /// An association with what it says beyond its type and its two ends. Which end is no part of the package is noted.
    /// </summary>
    public static LinkPart Link(CaseLink link, Func<string, bool> isInside)
    {
        var says = link.Says.DeepClone().AsObject();
        Identity(says, link.Id);
        says.Remove("associationType");
        foreach (var end in new[] { "originNodeURI", "destinationNodeURI" })
            (says[end] as JsonObject)?.Remove("identifier");
        if ((isInside(link.From), isInside(link.To)) is not (true, true) and var (from, to))
            CaseFormat.Extensions(says)[Outside] =
                from ? "destination"
                : to ? "origin"
                : "both";
        return new(link.Id, link.Type, link.From, link.To, Line(says, CaseShape.Association));
    }

    /// <summary>
    /// Whether an end of an association ("origin" or "destination") was no part of the package when it came.
    /// </summary>
    public static bool IsOutside(JsonObject fields, string end) =>
        (fields["extensions"] as JsonObject)?.Said(Outside) is { } outside && (outside == end || outside == "both");

    /// <summary>What a package says beyond its items and associations.</summary>
    public static string Package(CasePackage package, JsonArray rubrics, (string Name, string Description) about)
    {
        var document = package.Document.DeepClone().AsObject();
        Identity(document, package.Id);
        document.Remove("caseVersion");
        if (document.Said("title") == about.Name)
            document.Remove("title");
        if (document.Said("description") is { Length: > 0 } description && description == about.Description)
            document.Remove("description");
        var rest = new JsonObject { ["CFDocument"] = Strip(document, CaseShape.Document) };
        if (package.Definitions.Count > 0)
            rest["CFDefinitions"] = package.Definitions.DeepClone();
        if (rubrics.Count > 0)
            rest["CFRubrics"] = rubrics.DeepClone();
        if (package.Extensions.Count > 0)
            rest["extensions"] = package.Extensions.DeepClone();
        return CaseShape.Line(rest);
    }

    private static void Identity(JsonObject says, string id)
    {
        if (says.Said("identifier") is { } raw && raw != id)
            CaseFormat.Extensions(says)[Raw] = raw;
        says.Remove("identifier");
    }

    private static string Line(JsonObject says, CaseShape shape) => CaseShape.Line(Strip(says, shape));

    /// <summary>Without our own words, and in the order of the standard.</summary>
    private static JsonObject Strip(JsonObject says, CaseShape shape)
    {
        if (says["extensions"] is JsonObject extensions)
        {
            extensions.Remove(CaseShape.Ours);
            if (extensions.Count == 0)
                says.Remove("extensions");
        }
        var ordered = new JsonObject();
        foreach (var (name, _) in shape.Members)
            if (says[name] is { } value)
                ordered[name] = value.DeepClone();
        return ordered;
    }
}
