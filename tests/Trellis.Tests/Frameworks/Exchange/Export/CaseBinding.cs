using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trellis.Tests.Frameworks.Exchange.Export;

/// <summary>
/// What the CASE 1.1 REST binding asks of each answer, written down from its tables: the members of each object, of which
/// kind they are and which must be there ("!"). There are no others, but in extensions.
/// </summary>
public static class CaseBinding
{
    private const string OfDefinition = "identifier!:uuid uri!:uri title! lastChangeDateTime!:time extensions:open ";
    private const string OfRubricPart = "identifier!:uuid uri!:uri description lastChangeDateTime!:time ";
    private const string OfDocument =
        "identifier!:uuid uri!:uri frameworkType caseVersion:version creator! title! lastChangeDateTime!:time "
        + "officialSourceURL:uri publisher description subject:text[] subjectURI:Link[] language version adoptionStatus "
        + "statusStartDate:date statusEndDate:date licenseURI:Link notes extensions:open";
    private const string OfItem =
        "identifier!:uuid fullStatement! alternativeLabel CFItemType uri!:uri humanCodingScheme listEnumeration "
        + "abbreviatedStatement conceptKeywords:text[] conceptKeywordsURI:Link notes subject:text[] subjectURI:Link[] "
        + "language educationLevel:text[] CFItemTypeURI:Link licenseURI:Link statusStartDate:date statusEndDate:date "
        + "lastChangeDateTime!:time extensions:open";
    private const string OfAssociation =
        "identifier!:uuid associationType!:type sequenceNumber:whole uri!:uri originNodeURI!:Node "
        + "destinationNodeURI!:Node CFAssociationGroupingURI:Link lastChangeDateTime!:time notes extensions:open";

    private static readonly Dictionary<string, string> Objects = new(StringComparer.Ordinal)
    {
        ["Link"] = "title! identifier!:uuid uri!:uri",
        ["Node"] = "title! identifier! uri!:uri targetType:target",
        ["PackageDocument"] = OfDocument,
        ["PackageItem"] = OfItem,
        ["PackageAssociation"] = OfAssociation,
        ["CFDocument"] = OfDocument + " CFPackageURI!:Link",
        ["CFItem"] = OfItem + " CFDocumentURI!:Link",
        ["CFAssociation"] = OfAssociation + " CFDocumentURI!:Link",
        ["CFRubric"] = OfRubricPart + "title CFRubricCriteria:Criterion[] extensions:open",
        ["Criterion"] =
            OfRubricPart
            + "category CFItemURI:Link weight:number position:whole rubricId:uuid CFRubricCriterionLevels:Level[] "
            + "extensions:open",
        ["Level"] =
            OfRubricPart + "quality score:number feedback position:whole rubricCriterionId:uuid extensions:open[]",
        ["Concept"] = OfDefinition + "keywords hierarchyCode! description",
        ["Subject"] = OfDefinition + "hierarchyCode! description",
        ["ItemType"] = OfDefinition + "description! hierarchyCode! typeCode",
        ["CFLicense"] = OfDefinition + "description licenseText!",
        ["CFAssociationGrouping"] = OfDefinition + "description",
        ["Definitions"] =
            "CFConcepts:Concept[] CFSubjects:Subject[] CFLicenses:CFLicense[] CFItemTypes:ItemType[] "
            + "CFAssociationGroupings:CFAssociationGrouping[] extensions:open",
        ["CFPackage"] =
            "CFDocument!:PackageDocument CFItems:PackageItem[] CFAssociations:PackageAssociation[] "
            + "CFDefinitions:Definitions CFRubrics:CFRubric[] extensions:open",
        ["CFDocuments"] = "CFDocuments!:CFDocument[+]",
        ["CFItemAssociations"] = "CFItem!:CFItem CFAssociations!:PackageAssociation[+]",
        ["CFConcept"] = "CFConcepts!:Concept[+]",
        ["CFSubject"] = "CFSubjects!:Subject[+]",
        ["CFItemType"] = "CFItemTypes!:ItemType[+]",
        ["Status"] = "imsx_codeMajor!:major imsx_severity!:severity imsx_description imsx_codeMinor:Minor",
        ["Minor"] = "imsx_codeMinorField!:MinorField[+]",
        ["MinorField"] = "imsx_codeMinorFieldName! imsx_codeMinorFieldValue!:minor",
    };

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["text"] = """{"type":"string"}""",
        ["uuid"] =
            """{"type":"string","pattern":"^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"}""",
        ["uri"] = """{"type":"string","format":"uri"}""",
        ["time"] = """{"type":"string","format":"date-time"}""",
        ["date"] = """{"type":"string","format":"date"}""",
        ["whole"] = """{"type":"integer"}""",
        ["number"] = """{"type":"number"}""",
        ["open"] = """{"type":"object"}""",
        ["version"] = """{"enum":["1.1"]}""",
        ["type"] = """
            {"anyOf":[{"enum":["isChildOf","isPeerOf","isPartOf","exactMatchOf","precedes","isRelatedTo","replacedBy",
            "exemplar","hasSkillLevel","isTranslationOf"]},{"type":"string","pattern":"^ext:[a-zA-Z0-9._-]+$"}]}
            """,
        ["target"] = """{"anyOf":[{"enum":["CASE"]},{"type":"string","pattern":"^ext:[a-zA-Z0-9._-]+$"}]}""",
        ["major"] = """{"enum":["success","processing","failure","unsupported"]}""",
        ["severity"] = """{"enum":["status","warning","error"]}""",
        ["minor"] = """
            {"enum":["fullsuccess","invalid_sort_field","invalid_selection_field","forbidden","unauthorised_request",
            "internal_server_error","unknownobject","server_busy","invalid_uuid"]}
            """,
    };

    /// <summary>What is wrong with an answer that should be one of these; nothing where it is right.</summary>
    public static IReadOnlyList<string> Faults(string name, string answer)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$ref"] = $"#/$defs/{name}",
            ["$defs"] = new JsonObject(Objects.Select(o => KeyValuePair.Create(o.Key, (JsonNode?)Shape(o.Value)))),
        };
        return new DocumentSchema(JsonSerializer.SerializeToElement(schema)).Faults(Encoding.UTF8.GetBytes(answer));
    }

    private static JsonObject Shape(string members)
    {
        var (properties, required) = (new JsonObject(), new JsonArray());
        foreach (var member in members.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, kind) = member.Split(':') is [var n, var k] ? (n, k) : (member, "text");
            if (name.EndsWith('!'))
                required.Add(name[..^1]);
            properties[name.TrimEnd('!')] = Kind(kind);
        }
        return new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = required,
            ["additionalProperties"] = false,
        };
    }

    private static JsonNode Kind(string kind)
    {
        if (kind.EndsWith(']'))
        {
            var list = new JsonObject { ["type"] = "array", ["items"] = Kind(kind[..kind.IndexOf('[')]) };
            if (kind.EndsWith("[+]", StringComparison.Ordinal))
                list["minItems"] = 1;
            return list;
        }
        return Values.TryGetValue(kind, out var value)
            ? JsonNode.Parse(value)!
            : new JsonObject { ["$ref"] = $"#/$defs/{kind}" };
    }
}
