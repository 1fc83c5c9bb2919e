using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// A package as it stands in a file, each of its objects in the form of CASE 1.1. Nothing is made of it yet.
/// </summary>
public sealed partial class CasePackage
{
    private static readonly string[] Known =
    [
        "CFDocument",
        "CFItems",
        "CFAssociations",
        "CFDefinitions",
        "CFRubrics",
        "extensions",
    ];

    public required JsonFile File { get; init; }
    public required CaseReading Reading { get; init; }
    public required JsonElement At { get; init; }
    public required string Id { get; init; }
    public required JsonObject Document { get; init; }
    public List<CaseItem> Items { get; } = [];
    public List<CaseLink> Links { get; } = [];
    public List<(JsonElement At, JsonObject Says)> Rubrics { get; } = [];
    public JsonObject Definitions { get; } = [];
    public JsonObject Extensions { get; private set; } = [];

    /// <summary>Whether a file is a package: an object with a CFDocument in it.</summary>
    public static bool Recognises(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("CFDocument", out _);

    public static Result<CasePackage> Read(JsonFile file)
    {
        var reading = new CaseReading(file);
        if (!Recognises(file.Root))
            return new Problem.Unreadable([file.At(file.Root, "This is no CASE package: it has no CFDocument.")]);
        var root = file.Root;
        var document = root.GetProperty("CFDocument");
        if (document.ValueKind != JsonValueKind.Object)
            return new Problem.Unreadable([
                file.At(document, $"A CFDocument is an object, not {CaseReading.Called(document.ValueKind)}."),
            ]);
        var package = new CasePackage
        {
            File = file,
            Reading = reading,
            At = document,
            Id = Identifier(document, "CFDocument", reading),
            Document = reading.Read(document, CaseShape.Document),
        };
        package.ReadItems();
        package.ReadLinks();
        package.ReadRest();
        return reading.Errors.Count > 0 ? new Problem.Unreadable(reading.Errors) : package;
    }

    /// <summary>A definition with all that CASE wants of it: an identifier, an address, a title and so on.</summary>
    private static JsonObject Required(JsonObject says, CaseShape shape)
    {
        var id = CaseShape.Identifier(says.Said("identifier") ?? CaseShape.Line(says));
        says["identifier"] = id;
        if (says.Said("uri") is not { Length: > 0 })
            says["uri"] = $"urn:uuid:{id}";
        if (says.Said("lastChangeDateTime") is null)
            says["lastChangeDateTime"] = "1970-01-01T00:00:00Z";
        var wanted = shape.Name switch
        {
            "CFItemTypes" => (string[])["title", "description", "hierarchyCode"],
            "CFSubjects" or "CFConcepts" => ["title", "hierarchyCode"],
            "CFLicenses" => ["title", "licenseText"],
            "CFAssociationGroupings" => ["title"],
            _ => [],
        };
        foreach (var member in wanted)
            if (says.Said(member) is null)
                says[member] = "";
        return says;
    }

    private IEnumerable<JsonElement> Objects(JsonElement of, string name)
    {
        if (!of.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
            yield break;
        if (list.ValueKind != JsonValueKind.Array)
        {
            Reading.Error(list, $"\"{name}\" is a list of objects, not {CaseReading.Called(list.ValueKind)}.");
            yield break;
        }
        foreach (var element in list.EnumerateArray())
        {
            if (element.ValueKind == JsonValueKind.Object)
                yield return element;
            else
                Reading.Error(
                    element,
                    $"\"{name}\" is a list of objects, and here is {CaseReading.Called(element.ValueKind)}."
                );
        }
    }

    private static string Identifier(JsonElement of, string what, CaseReading reading)
    {
        var raw = CaseReading.Text(of, "identifier");
        if (raw.Length == 0)
            reading.Error(of, $"This {what} has no identifier.");
        else if (!CaseShape.IsUuid(raw.ToLowerInvariant()))
            reading.Warn(
                of.GetProperty("identifier"),
                $"\"{CaseStatement.Cut(raw, 60)}\" is no UUID. It is kept, and {CaseShape.Identifier(raw)} "
                    + $"stands for it."
            );
        return raw.Length == 0 ? "" : CaseShape.Identifier(raw);
    }

    private bool IsFirst(Dictionary<string, JsonElement> seen, string id, JsonElement element)
    {
        if (id.Length == 0 || seen.TryAdd(id, element))
            return true;
        var at = element.GetProperty("identifier");
        Reading.Error(
            at,
            $"The identifier {id} is listed twice, first in line {File.At(seen[id].GetProperty("identifier"), "").Line}."
        );
        return false;
    }

    private static string End(JsonObject says, string name) => (says[name] as JsonObject)?.Said("identifier") ?? "";
}
