using System.Text.Json.Nodes;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>
/// Writes a content as a CASE 1.1 package: the same content always as the same bytes. What CASE has a place for is
/// written there; keys, statuses, scales and levels are written in the extensions, so that nothing is lost on the way
/// back; what was imported with a package is exported as it was.
/// </summary>
public static class CaseExport
{
    public static byte[] Write(FrameworkContent content, VersionFacts facts) =>
        CaseWriting.Bytes(Package(content, facts));

    /// <summary>The package, not yet written.</summary>
    public static JsonObject Package(FrameworkContent content, VersionFacts facts)
    {
        content = content.InOrder();
        var external = CaseShape.Parse(content.External?.Fields ?? "");
        var document = DocumentId(content);
        var parts = new CaseParts(content, document);
        var writing = new CaseWriting(content, facts, document, parts);
        var associations = new CaseAssociations(content, parts, document);
        var items = new CaseItemExport(writing);

        var definitions = Copy(external["CFDefinitions"]);
        var package = new JsonObject
        {
            ["CFDocument"] = new CaseDocumentExport(writing, associations, external).Write(definitions),
            ["CFItems"] = new JsonArray([.. parts.All.Select(items.Write)]),
            ["CFAssociations"] = Associations(content, writing, associations),
        };
        foreach (var kind in KindsWithoutType(parts))
            CaseWriting.Add(definitions, "CFItemTypes", items.ItemType(kind));
        if (definitions.Count > 0)
            package["CFDefinitions"] = definitions;
        var rubric = new CaseRubricExport(writing);
        var rubrics = new JsonArray([
            .. content.Competencies.Where(c => c.Descriptors.Count > 0).Select(rubric.Write),
            .. (external["CFRubrics"] as JsonArray ?? []).Select(r => r?.DeepClone()),
        ]);
        if (rubrics.Count > 0)
            package["CFRubrics"] = rubrics;
        if (external["extensions"] is JsonObject extensions)
            package["extensions"] = extensions.DeepClone();
        return package;
    }

    private static JsonArray Associations(FrameworkContent content, CaseWriting writing, CaseAssociations associations)
    {
        var imported = associations.Kept.Select(l => l.Identifier).ToHashSet(StringComparer.Ordinal);
        var export = new CaseAssociationExport(writing, imported);
        return
        [
            .. writing.Parts.All.Where(associations.MustTell).Select(export.Place),
            .. associations.Kept.Select(export.Link),
            .. content.Positions.SelectMany(p => export.Expectations(p.Position)),
            .. content.Positions.SelectMany(p => export.Moves(p.Position)),
        ];
    }

    /// <summary>The kinds of parts that an imported package did not give a type.</summary>
    private static IEnumerable<PartKind> KindsWithoutType(CaseParts parts) =>
        parts.All.Where(p => p.External is not { Fields.Length: > 0 }).Select(p => p.Kind).Distinct().Order();

    private static JsonObject Copy(JsonNode? node) => node is JsonObject found ? found.DeepClone().AsObject() : [];

    /// <summary>
    /// The identifier of the document: the one of the package from which it came, as long as the framework stands for
    /// that package here.
    /// </summary>
    private static string DocumentId(FrameworkContent content) =>
        content.External is { Identifier: var id }
        && CaseShape.IsUuid(id)
        && (content.Identifier == id || !CaseShape.IsUnique(id))
            ? id
        : content.Identifier.Length > 0 ? content.Identifier
        : Identifiers.For(Guid.Empty, content.Name);
}
