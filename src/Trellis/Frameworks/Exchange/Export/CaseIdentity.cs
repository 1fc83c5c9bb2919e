using System.Text.Json.Nodes;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>
/// A package as the API gives it: every object under an identifier that nothing else here has, which is a UUID of version
/// 1 to 5, and at an address that is one. A file that came in need not say so: 00000000-… is used by everybody, and one
/// package can be two frameworks here. What refers to an object follows it.
/// </summary>
public sealed class CaseIdentity
{
    private readonly Dictionary<string, string> _own = new(StringComparer.Ordinal);
    private readonly Guid _space;

    private CaseIdentity(Guid space) => _space = space;

    /// <summary>Gives the objects of a package their own identifiers, in place.</summary>
    /// <param name="content">What the package was made of; no other framework has its identifier.</param>
    public static JsonObject Own(JsonObject package, FrameworkContent content)
    {
        var came = package["CFDocument"]!.AsObject().Said("identifier")!;
        var identity = new CaseIdentity(
            Guid.TryParse(content.Identifier, out var space)
                ? space
                : Guid.Parse(Identifiers.For(Guid.Empty, content.Name))
        );
        var standsForIt = content.External is null || content.External.Identifier == content.Identifier;
        foreach (var id in Objects(package).Select(o => o.Said("identifier")!))
            if (!standsForIt || !CaseShape.IsUnique(id))
                identity._own[id] = Identifiers.For(identity._space, id);
        if (CaseShape.IsUuid(content.Identifier) && CaseShape.IsUnique(content.Identifier))
            identity._own[came] = content.Identifier;
        identity.Settle(package, "CFPackages");
        return package;
    }

    /// <summary>Everything that is an object of its own, and no link to one: it says when it was changed.</summary>
    private static IEnumerable<JsonObject> Objects(JsonNode? node) =>
        node switch
        {
            JsonArray list => list.SelectMany(Objects),
            JsonObject o => o.Where(m => m.Key != "extensions")
                .SelectMany(m => Objects(m.Value))
                .Concat(o["lastChangeDateTime"] is not null && o.Said("identifier") is not null ? [o] : []),
            _ => [],
        };

    /// <param name="place">The member in which the node stands.</param>
    private void Settle(JsonNode? node, string place)
    {
        if (node is JsonArray list)
        {
            foreach (var entry in list)
                Settle(entry, place);
            return;
        }
        if (node is not JsonObject o)
            return;
        foreach (var (name, value) in o.ToList().Where(m => m.Key != "extensions"))
            Settle(value, name);
        foreach (var reference in new[] { "rubricId", "rubricCriterionId" })
            if (o.Said(reference) is { } id)
                o[reference] = Id(id, isNode: false);
        if (o["officialSourceURL"] is not null)
            Official(o);
        if (o.Said("identifier") is not { } was || o.Said("uri") is not { } uri)
            return;
        var now = Id(was, isNode: place is "originNodeURI" or "destinationNodeURI");
        o["identifier"] = now;
        o["uri"] = Address(uri, was, now, place);
    }

    /// <summary>The end of an association may be named by anything, everything else by a UUID of version 1 to 5.</summary>
    private string Id(string id, bool isNode) =>
        _own.TryGetValue(id, out var own) ? own
        : isNode || (CaseShape.IsUuid(id) && CaseShape.IsUnique(id)) ? id
        : Identifiers.For(_space, id);

    private static string Address(string uri, string was, string now, string place)
    {
        var isOurs = uri.StartsWith(CasePackageText.Anywhere, StringComparison.Ordinal);
        if (isOurs || uri.StartsWith("urn:uuid:", StringComparison.OrdinalIgnoreCase))
            return uri.EndsWith(was, StringComparison.OrdinalIgnoreCase) ? uri[..^was.Length] + now : uri;
        return Absolute(uri)
            ?? (
                place.StartsWith("CF", StringComparison.Ordinal) && place.EndsWith('s')
                    ? $"{CasePackageText.Anywhere}{CaseApi.Root}/{place}/{now}"
                    : $"urn:uuid:{now}"
            );
    }

    /// <summary>An address as the standard wants it: absolute, in ASCII; null where a text is none.</summary>
    private static string? Absolute(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var address)
            ? uri.All(char.IsAscii) && Uri.IsWellFormedUriString(uri, UriKind.Absolute)
                ? uri
                : address.AbsoluteUri
            : null;

    /// <summary>The official address is one, or is not said: "www.example.org" is meant as a web address.</summary>
    private static void Official(JsonObject document)
    {
        var said = document.Said("officialSourceURL") ?? "";
        if (
            (Absolute(said) ?? (WebLink.Of($"https://{said}") is null ? null : Absolute($"https://{said}"))) is
            { } address
        )
            document["officialSourceURL"] = address;
        else
            document.Remove("officialSourceURL");
    }
}
