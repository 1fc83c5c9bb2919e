using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>What every object of a CASE package needs to be written: identifiers, addresses and the extensions.</summary>
public sealed class CaseWriting(FrameworkContent content, VersionFacts facts, string document, CaseParts parts)
{
    public static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 256,
    };

    public static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>A package as a file.</summary>
    public static byte[] Bytes(JsonObject package) => JsonSerializer.SerializeToUtf8Bytes(package, Indented);

    public FrameworkContent Content => content;
    public VersionFacts Facts => facts;
    public CaseParts Parts => parts;

    /// <summary>The identifier of the document.</summary>
    public string Document => document;

    /// <summary>When the version was published, as CASE writes times.</summary>
    public string Changed { get; } = facts.PublishedAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>
    /// An object as CASE allows it, with our own words in its extensions, and nothing in it that says nothing.
    /// </summary>
    public static JsonObject Shaped(JsonObject says, CaseShape shape, JsonObject own)
    {
        var whole = says.DeepClone().AsObject();
        if (own.Count > 0)
        {
            foreach (var (name, _) in own.Where(o => o.Value is null).ToList())
                own.Remove(name);
            CaseFormat.Extensions(whole)[CaseShape.Ours] = own;
        }
        return new CaseReading(null).Read(JsonSerializer.SerializeToElement(whole, Indented), shape);
    }

    /// <summary>What every object of a package must say, where it does not say it already.</summary>
    public void Always(JsonObject says, string path, string id)
    {
        if (says.Said("uri") is not { Length: > 0 })
            says["uri"] = Uri(path, id);
        if (says.Said("lastChangeDateTime") is not { } changed || CaseShape.Time(changed) is null)
            says["lastChangeDateTime"] = Changed;
    }

    public JsonObject Titled(string path, string name, string title) =>
        new()
        {
            ["identifier"] = parts.Derived(name),
            ["uri"] = Uri(path, parts.Derived(name)),
            ["title"] = title,
            ["lastChangeDateTime"] = Changed,
        };

    public JsonObject Reference(string path, string name, string title) =>
        new()
        {
            ["title"] = title,
            ["identifier"] = parts.Derived(name),
            ["uri"] = Uri(path, parts.Derived(name)),
        };

    public JsonObject Node(CasePart? part) => Node(part, part?.Id ?? document);

    public JsonObject Node(CasePart? part, string id) =>
        new()
        {
            ["title"] = part?.Name ?? (id == document ? content.Name : ""),
            ["identifier"] = id,
            ["uri"] = Uri(id == document ? "CFDocuments" : "CFItems", id),
            ["targetType"] = "CASE",
        };

    public string Uri(string path, string id) =>
        facts.Address.Length == 0 ? $"urn:uuid:{id}" : $"{facts.Address}/ims/case/v1p1/{path}/{id}";

    public static void Add(JsonObject definitions, string kind, JsonObject definition)
    {
        if (definitions[kind] is not JsonArray)
            definitions[kind] = new JsonArray();
        definitions[kind]!.AsArray().Add(definition);
    }
}
