using System.Text.Json;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>One package, with each of its objects found by its identifier.</summary>
public sealed class CasePackageText
{
    private static readonly string[] Lists = ["CFItems", "CFAssociations", "CFRubrics"];
    private readonly Dictionary<(string Kind, string Id), JsonElement> _objects = [];
    private readonly ILookup<string, JsonElement> _associations;

    /// <summary>
    /// Stands in a kept package for the address of this installation, which each request names for itself.
    /// </summary>
    public const string Anywhere = "https://address-of-this-installation.invalid";

    public CasePackageText(byte[] bytes)
    {
        Bytes = bytes;
        // not disposed: it lives as long as the cache keeps it
        Root = JsonDocument.Parse(bytes, new() { MaxDepth = 256 }).RootElement;
        foreach (var list in Lists)
            Index(Root, list);
        if (Root.TryGetProperty("CFDefinitions", out var definitions))
            foreach (var list in definitions.EnumerateObject())
                Index(definitions, list.Name);
        _associations = List(Root, "CFAssociations")
            .SelectMany(a =>
                new[] { "originNodeURI", "destinationNodeURI" }.Select(end =>
                    (End: a.GetProperty(end).GetProperty("identifier").GetString()!, a)
                )
            )
            .Distinct()
            .ToLookup(x => x.End, x => x.a, StringComparer.Ordinal);
    }

    /// <summary>The package as it is kept.</summary>
    public byte[] Bytes { get; }

    /// <summary>A text of JSON as it is answered under an address.</summary>
    public static string At(string address, string json) =>
        json.Replace(Anywhere, JsonEncodedText.Encode(address).ToString(), StringComparison.Ordinal);

    public JsonElement Root { get; }
    public JsonElement Document => Root.GetProperty("CFDocument");
    public string Id => Document.GetProperty("identifier").GetString()!;
    public string Title => Document.GetProperty("title").GetString()!;

    /// <summary>An object of the package, or none.</summary>
    public JsonElement? Find(string kind, string id) => _objects.TryGetValue((kind, id), out var found) ? found : null;

    /// <summary>The associations that begin or end at an item.</summary>
    public IEnumerable<JsonElement> Associations(string item) => _associations[item];

    /// <summary>A definition and, after it, those below it, by their codes.</summary>
    public IEnumerable<JsonElement> Below(string kind, JsonElement definition)
    {
        var code = definition.GetProperty("hierarchyCode").GetString()!;
        return List(Root.GetProperty("CFDefinitions"), kind)
            .Where(d =>
                code.Length > 0
                && d.GetProperty("hierarchyCode").GetString()!.StartsWith(code + ".", StringComparison.Ordinal)
            )
            .Prepend(definition);
    }

    /// <summary>A link to the document or package, as an object that stands alone carries it.</summary>
    public object Link(string path) =>
        new
        {
            title = Title,
            identifier = Id,
            uri = $"{Anywhere}/ims/case/v1p1/{path}/{Id}",
        };

    private void Index(JsonElement of, string list)
    {
        foreach (var entry in List(of, list))
            _objects.TryAdd((list, entry.GetProperty("identifier").GetString()!), entry);
    }

    private static JsonElement[] List(JsonElement of, string list) =>
        of.TryGetProperty(list, out var found) && found.ValueKind == JsonValueKind.Array
            ? [.. found.EnumerateArray()]
            : [];
}
