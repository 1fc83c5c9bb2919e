using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>
/// The packages that a reader of the CASE API finds: the version in force of each framework, only what is published in
/// it. Who is signed in finds all of them, everybody else those that are public. A package is built once for each
/// version and kept in memory, whatever address a request names.
/// </summary>
public sealed class CasePackageCache(AppDb db, Viewer me, Contents contents, IMemoryCache cache)
{
    /// <summary>
    /// All packages that the viewer may read, in the order of their titles; none at all where a stranger may read
    /// nothing.
    /// </summary>
    public async Task<IReadOnlyList<CasePackageText>?> Load(CancellationToken ct)
    {
        var ids = await db.For(me)
            .Frameworks.Where(f => f.InForce > 0 && (me.IsSignedIn || f.IsPublic))
            .OrderBy(f => f.NameKey)
            .Select(f => f.Id)
            .ToListAsync(ct);
        if (ids.Count == 0 && !me.IsSignedIn)
            return null;
        var books = new List<CasePackageText>();
        foreach (var id in ids)
        {
            if (await contents.Load(id, null, ct) is not { PublishedAt: { } at } edition)
                continue;
            var book = cache.TryGetValue(("case", edition.Id), out CasePackageText? known)
                ? known!
                : cache.Set(
                    ("case", edition.Id),
                    Bind(edition, at, out var size),
                    new MemoryCacheEntryOptions { Size = size, SlidingExpiration = TimeSpan.FromHours(1) }
                );
            books.Add(book);
        }
        return books;
    }

    private static CasePackageText Bind(Edition edition, DateTime at, out int size)
    {
        var bytes = CaseExport.Write(
            edition.Content.OnlyPublished(),
            new(edition.Number, edition.EffectiveOn!.Value, at, CasePackageText.Anywhere)
        );
        size = bytes.Length * 3;
        return new(bytes);
    }
}

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

    /// <summary>A definition with those below it, by their codes.</summary>
    public IEnumerable<JsonElement> Below(string kind, JsonElement definition)
    {
        var code = definition.GetProperty("hierarchyCode").GetString()!;
        return List(Root.GetProperty("CFDefinitions"), kind)
            .Where(d =>
                d.GetProperty("identifier").ValueEquals(definition.GetProperty("identifier").GetString())
                || (
                    code.Length > 0
                    && d.GetProperty("hierarchyCode").GetString()!.StartsWith(code + ".", StringComparison.Ordinal)
                )
            );
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
