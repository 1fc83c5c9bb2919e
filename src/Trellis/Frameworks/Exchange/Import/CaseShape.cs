using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>What a member of a CASE object holds.</summary>
public enum CaseValue
{
    Text,
    Texts,
    Link,
    Links,
    Node,
    Time,
    Date,
    Whole,
    Number,
    Open,
    Objects,
}

/// <summary>
/// The members that CASE 1.1 knows of each kind of object in a package, in its order: what is read, and all that may be
/// written.
/// </summary>
public sealed record CaseShape(string Name, IReadOnlyList<(string Name, CaseValue Value)> Members)
{
    /// <summary>
    /// Where our own words stand in the extensions of an object, and where those of others that the standard does not
    /// know.
    /// </summary>
    public const string Ours = "trellis",
        Other = "trellis:other",
        Named = "trellis:name";

    public static readonly CaseShape Document = Of(
        "CFDocument",
        "identifier uri frameworkType caseVersion creator title lastChangeDateTime:Time officialSourceURL publisher "
            + "description subject:Texts subjectURI:Links language version adoptionStatus statusStartDate:Date "
            + "statusEndDate:Date licenseURI:Link notes extensions:Open"
    );
    public static readonly CaseShape Item = Of(
        "CFItem",
        "identifier fullStatement alternativeLabel CFItemType uri humanCodingScheme listEnumeration "
            + "abbreviatedStatement conceptKeywords:Texts conceptKeywordsURI:Link notes subject:Texts "
            + "subjectURI:Links language educationLevel:Texts CFItemTypeURI:Link licenseURI:Link "
            + "statusStartDate:Date statusEndDate:Date lastChangeDateTime:Time extensions:Open"
    );
    public static readonly CaseShape Association = Of(
        "CFAssociation",
        "identifier associationType sequenceNumber:Whole uri originNodeURI:Node destinationNodeURI:Node "
            + "CFAssociationGroupingURI:Link lastChangeDateTime:Time notes extensions:Open"
    );
    public static readonly CaseShape Rubric = Of(
        "CFRubric",
        "identifier uri title description lastChangeDateTime:Time CFRubricCriteria:Objects extensions:Open"
    );
    public static readonly CaseShape Criterion = Of(
        "CFRubricCriterion",
        "identifier uri category description CFItemURI:Link weight:Number position:Whole rubricId "
            + "lastChangeDateTime:Time CFRubricCriterionLevels:Objects extensions:Open"
    );
    public static readonly CaseShape Level = Of(
        "CFRubricCriterionLevel",
        "identifier uri description quality score:Number feedback position:Whole rubricCriterionId "
            + "lastChangeDateTime:Time extensions:Objects"
    );

    /// <summary>The definitions of a package, each with what it must say.</summary>
    public static readonly IReadOnlyDictionary<string, CaseShape> Definitions = new[]
    {
        Of(
            "CFConcepts",
            "identifier uri title keywords hierarchyCode description lastChangeDateTime:Time extensions:Open"
        ),
        Of("CFSubjects", "identifier uri title hierarchyCode description lastChangeDateTime:Time extensions:Open"),
        Of("CFLicenses", "identifier uri title description licenseText lastChangeDateTime:Time extensions:Open"),
        Of(
            "CFItemTypes",
            "identifier uri title description hierarchyCode typeCode lastChangeDateTime:Time extensions:Open"
        ),
        Of("CFAssociationGroupings", "identifier uri title description lastChangeDateTime:Time extensions:Open"),
    }.ToDictionary(s => s.Name, StringComparer.Ordinal);

    /// <summary>The kinds of association that the standard names; every other one is written as an extension.</summary>
    public static readonly IReadOnlySet<string> Types = new HashSet<string>(
        [
            "isChildOf",
            "isPeerOf",
            "isPartOf",
            "exactMatchOf",
            "precedes",
            "isRelatedTo",
            "replacedBy",
            "exemplar",
            "hasSkillLevel",
            "isTranslationOf",
        ],
        StringComparer.Ordinal
    );

    private static readonly JsonSerializerOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 256,
    };
    private static readonly string[] Times = ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    public CaseValue? Of(string member) =>
        Members.Where(m => m.Name == member).Select(m => (CaseValue?)m.Value).FirstOrDefault();

    /// <summary>A JSON object as one line of text, always the same for the same members.</summary>
    public static string Line(JsonNode node) => node.ToJsonString(Compact);

    /// <summary>The object that a line of text holds; an empty one where it holds none.</summary>
    public static JsonObject Parse(string line)
    {
        try
        {
            return line.Length == 0
                ? []
                : JsonNode.Parse(line, documentOptions: new() { MaxDepth = 256 }) as JsonObject ?? [];
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return [];
        }
    }

    public static bool IsUuid(string text) =>
        Guid.TryParseExact(text, "D", out _) && !text.Any(char.IsAsciiLetterUpper);

    /// <summary>
    /// Whether a UUID is one of the versions that are never given twice; 00000000-… and the like are used by everybody.
    /// </summary>
    public static bool IsUnique(string uuid) => Guid.Parse(uuid).Version is >= 1 and <= 5;

    /// <summary>The identifier in lower case, or one made from what stands there, where that is no UUID.</summary>
    public static string Identifier(string raw) =>
        raw.ToLowerInvariant() is var id && IsUuid(id) ? id : Identifiers.For(Guid.Empty, raw);

    /// <summary>A date and time with its zone, as RFC 3339 wants it.</summary>
    public static bool IsTime(string text) =>
        text.Length > 19
        && (text[^1] == 'Z' || text[^6] is '+' or '-')
        && DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>The same instant in UTC, where the text is a time at all.</summary>
    public static string? Time(string text) =>
        IsTime(text) ? text
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture)
        : null;

    public static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static CaseShape Of(string name, string members) =>
        new(
            name,
            [
                .. members
                    .Split(' ')
                    .Select(m => m.Split(':'))
                    .Select(m => (m[0], m.Length == 1 ? CaseValue.Text : Enum.Parse<CaseValue>(m[1]))),
            ]
        );
}
