using System.Globalization;
using System.Text.Json.Nodes;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>Writes the CFItems and their types: categories, competencies, skills, families, roles and positions.</summary>
public sealed class CaseItemExport(CaseWriting writing)
{
    public JsonObject Write(CasePart part)
    {
        var says = CaseShape.Parse(part.External?.Fields ?? "");
        CaseStatement.Write(says, part.Name, part.Description);
        says["identifier"] = part.Id;
        writing.Always(says, "CFItems", part.Id);
        if (part.External is not { Fields.Length: > 0 })
            (says["CFItemType"], says["CFItemTypeURI"]) = (
                Title(part.Kind),
                writing.Reference("CFItemTypes", $"type:{part.Kind}", Title(part.Kind))
            );

        var own = new JsonObject
        {
            ["kind"] = part.Kind.ToString().ToLowerInvariant(),
            ["key"] = part.Key,
            ["in"] = part.Holder?.Key,
        };
        foreach (var (name, value) in part.Own)
            own[name] = value?.DeepClone();
        var description = part.Description ?? "";
        var plain = CaseTrellisExtensions.Plain(says);
        if (plain.Name != part.Name)
            own["name"] = part.Name;
        if (plain.Description != description)
            own["description"] = description;
        if (part.External is { } external)
        {
            (own["foreign"], own["home"]) = (external.Identifier, external.Home.Length > 0 ? external.Home : null);
            if (
                CaseLeftovers.Item(CaseWriting.Shaped(says, CaseShape.Item, []), part.Id, part.Name, description)
                != external.Fields
            )
                own["fields"] = external.Fields;
        }
        return CaseWriting.Shaped(says, CaseShape.Item, own);
    }

    public JsonObject ItemType(PartKind kind)
    {
        var type = writing.Titled("CFItemTypes", $"type:{kind}", Title(kind));
        (type["description"], type["hierarchyCode"]) = (
            Described(kind),
            ((int)kind).ToString(CultureInfo.InvariantCulture)
        );
        return type;
    }

    private static string Title(PartKind kind) => kind == PartKind.Family ? "Job family" : kind.ToString();

    private static string Described(PartKind kind) =>
        kind switch
        {
            PartKind.Category => "A group of competencies.",
            PartKind.Competency => "A behavioural or technical capability, described by level and track in a rubric.",
            PartKind.Skill => "A specific ability under one competency.",
            PartKind.Family => "A group of roles.",
            PartKind.Role => "A kind of work in a job family, with one or more positions.",
            _ => "A role at one grade. Its associations say what it asks for and where it leads.",
        };
}
