using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>Reading the items, associations, rubrics and definitions of a package.</summary>
public sealed partial class CasePackage
{
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
                ReadDefinitions(definitions);
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

    private void ReadDefinitions(JsonElement definitions)
    {
        foreach (var (name, shape) in CaseShape.Definitions)
        {
            JsonObject[] known = [.. Objects(definitions, name).Select(d => Required(Reading.Read(d, shape), shape))];
            if (known.Length > 0)
                Definitions[name] = new JsonArray([.. known]);
        }
        var (extensions, kept) = (new JsonObject(), new JsonObject());
        foreach (var member in definitions.EnumerateObject().Where(m => !CaseShape.Definitions.ContainsKey(m.Name)))
        {
            if (member.Name == "extensions" && member.Value.ValueKind == JsonValueKind.Object)
                extensions = JsonNode.Parse(member.Value.GetRawText())!.AsObject();
            else if (member.Value.ValueKind != JsonValueKind.Null)
            {
                kept[member.Name] = JsonNode.Parse(member.Value.GetRawText());
                Reading.Count(
                    member.Value,
                    $"\"{member.Name}\" is not known of CFDefinitions. It is kept in their extensions."
                );
            }
        }
        if (kept.Count > 0)
            extensions[CaseShape.Other] = kept;
        if (extensions.Count > 0)
            Definitions["extensions"] = extensions;
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
}
