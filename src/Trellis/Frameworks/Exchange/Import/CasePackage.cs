using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// An item of a package: its identifier, where it stands in the file, and what it says in the form of CASE 1.1.
/// </summary>
public sealed record CaseItem(string Id, int Order, JsonElement At, JsonObject Says);

/// <summary>An association of a package.</summary>
public sealed record CaseLink(
    string Id,
    string Type,
    string From,
    string To,
    long? Sequence,
    int Order,
    JsonElement At,
    JsonObject Says
);

/// <summary>
/// A package as it stands in a file, each of its objects in the form of CASE 1.1. Nothing is made of it yet.
/// </summary>
public sealed class CasePackage
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

    private void ReadItems()
    {
        var seen = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { [Id] = At };
        foreach (var item in Objects(File.Root, "CFItems"))
        {
            var id = Identifier(item, "CFItem", Reading);
            if (!IsFirst(seen, id, item))
                continue;
            Items.Add(new(id, Items.Count, item, Reading.Read(item, CaseShape.Item)));
        }
    }

    private void ReadLinks()
    {
        var seen = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var link in Objects(File.Root, "CFAssociations"))
        {
            var id = Identifier(link, "CFAssociation", Reading);
            if (!IsFirst(seen, id, link))
                continue;
            var says = Reading.Read(link, CaseShape.Association);
            var (from, to, type) = (
                End(says, "originNodeURI"),
                End(says, "destinationNodeURI"),
                says.Said("associationType") ?? ""
            );
            if (from.Length == 0)
                Reading.Error(
                    link,
                    "This CFAssociation does not say where it begins: originNodeURI has no identifier."
                );
            else if (to.Length == 0)
                Reading.Error(
                    link,
                    "This CFAssociation does not say where it leads: destinationNodeURI has no identifier."
                );
            else if (type.Length == 0)
                Reading.Error(link, "This CFAssociation has no associationType.");
            else
                Links.Add(new(id, type, from, to, says["sequenceNumber"]?.GetValue<long>(), Links.Count, link, says));
        }
    }

    private void ReadRest()
    {
        foreach (var rubric in Objects(File.Root, "CFRubrics"))
            Rubrics.Add((rubric, Rubric(rubric)));
        if (
            File.Root.TryGetProperty("CFDefinitions", out var definitions)
            && definitions.ValueKind != JsonValueKind.Null
        )
        {
            if (definitions.ValueKind != JsonValueKind.Object)
                Reading.Error(
                    definitions,
                    $"CFDefinitions is an object, not {CaseReading.Called(definitions.ValueKind)}."
                );
            else
                foreach (var (name, shape) in CaseShape.Definitions)
                    if (
                        Objects(definitions, name).Select(d => Required(Reading.Read(d, shape), shape)).ToArray() is
                        { Length: > 0 } known
                    )
                        Definitions[name] = new JsonArray([.. known]);
        }
        var kept = new JsonObject();
        foreach (var member in File.Root.EnumerateObject().Where(m => !Known.Contains(m.Name)))
        {
            kept[member.Name] = JsonNode.Parse(member.Value.GetRawText());
            Reading.Count(
                member.Value,
                $"\"{member.Name}\" is not known of a CFPackage. It is kept in its extensions."
            );
        }
        if (File.Root.TryGetProperty("extensions", out var extensions) && extensions.ValueKind != JsonValueKind.Null)
        {
            if (extensions.ValueKind == JsonValueKind.Object)
                Extensions = JsonNode.Parse(extensions.GetRawText())!.AsObject();
            else
                Reading.Error(
                    extensions,
                    $"\"extensions\" of a CFPackage is an object, not {CaseReading.Called(extensions.ValueKind)}."
                );
        }
        if (kept.Count > 0)
            Extensions[CaseShape.Other] = kept;
    }

    private JsonObject Rubric(JsonElement rubric)
    {
        var says = Required(Reading.Read(rubric, CaseShape.Rubric), CaseShape.Rubric);
        if (!rubric.TryGetProperty("CFRubricCriteria", out _))
            return says;
        says["CFRubricCriteria"] = new JsonArray([
            .. Objects(rubric, "CFRubricCriteria")
                .Select(c =>
                {
                    var criterion = Required(Reading.Read(c, CaseShape.Criterion), CaseShape.Criterion);
                    if (c.TryGetProperty("CFRubricCriterionLevels", out _))
                        criterion["CFRubricCriterionLevels"] = new JsonArray([
                            .. Objects(c, "CFRubricCriterionLevels")
                                .Select(l => Required(Reading.Read(l, CaseShape.Level), CaseShape.Level)),
                        ]);
                    return criterion;
                }),
        ]);
        return says;
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
