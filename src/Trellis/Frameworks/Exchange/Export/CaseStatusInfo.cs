using System.Text.Json.Serialization;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>What CASE calls <c>imsx_StatusInfo</c>: that a request was not answered, and why.</summary>
public sealed record CaseStatusInfo(
    [property: JsonPropertyName("imsx_codeMajor")] string CodeMajor,
    [property: JsonPropertyName("imsx_severity")] string Severity,
    [property: JsonPropertyName("imsx_description")] string Description,
    [property: JsonPropertyName("imsx_codeMinor")] CaseCodeMinor CodeMinor
)
{
    public static CaseCodeMinor Minor(string code) => new([new("TargetEndSystem", code)]);
}

/// <summary>The minor codes of a status.</summary>
public sealed record CaseCodeMinor(
    [property: JsonPropertyName("imsx_codeMinorField")] IReadOnlyList<CaseCodeMinorField> Fields
);

/// <summary>One minor code, and the system that gives it.</summary>
public sealed record CaseCodeMinorField(
    [property: JsonPropertyName("imsx_codeMinorFieldName")] string Name,
    [property: JsonPropertyName("imsx_codeMinorFieldValue")] string Value
);
