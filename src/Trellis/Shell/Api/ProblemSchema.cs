using Microsoft.OpenApi;

namespace Trellis.Shell.Api;

/// <summary>The shapes in which the API says no.</summary>
public static class ProblemSchema
{
    public const string Name = "Problem",
        CaseName = "imsx_StatusInfo";

    /// <summary>A problem document (RFC 9457), with what Trellis adds to it.</summary>
    public static OpenApiSchema Document() =>
        Object(
            ["status"],
            ("type", Text("A link to what the status means.")),
            ("title", Text("The status in words.")),
            ("status", Number("The status of the answer.")),
            ("detail", Text("One or two sentences for the person who asked.")),
            ("traceId", Text("By which the log of the server knows the request.")),
            ("code", Text("What it is, for programs; docs/api/problems.md lists all.")),
            ("field", Text("The field of the request that it is about.")),
            ("errors", ByField()),
            ("findings", List(Finding())),
            ("more", Number("How many findings there are beside those listed.")),
            ("suggestions", List(Text("What may have been meant."))),
            ("candidates", List(Text("What it fits, where it fits several.")))
        );

    /// <summary>What CASE calls imsx_StatusInfo.</summary>
    public static OpenApiSchema Case() =>
        Object(
            ["imsx_codeMajor", "imsx_severity"],
            ("imsx_codeMajor", Text("failure")),
            ("imsx_severity", Text("error")),
            ("imsx_description", Text("A sentence for the person who asked.")),
            (
                "imsx_codeMinor",
                Object(
                    ["imsx_codeMinorField"],
                    (
                        "imsx_codeMinorField",
                        List(
                            Object(
                                ["imsx_codeMinorFieldName", "imsx_codeMinorFieldValue"],
                                ("imsx_codeMinorFieldName", Text("Who says it.")),
                                ("imsx_codeMinorFieldValue", Text("What it is, in the codes of the standard."))
                            )
                        )
                    )
                )
            )
        );

    private static OpenApiSchema Finding() =>
        Object(
            ["file", "line", "column", "message"],
            ("file", Text("The file, or the field of the request.")),
            ("line", Number("From 1; 0 where it is about all of it.")),
            ("column", Number("From 1; 0 where it is about the whole line.")),
            ("message", Text("What is wrong, and what to do."))
        );

    private static OpenApiSchema Object(string[] required, params (string Name, OpenApiSchema Schema)[] members) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string>(required, StringComparer.Ordinal),
            Properties = members.ToDictionary(m => m.Name, IOpenApiSchema (m) => m.Schema, StringComparer.Ordinal),
        };

    private static OpenApiSchema ByField() =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description = "What cannot be read, by field; \"\" is the body as a whole.",
            AdditionalProperties = List(Text("What is wrong with it.")),
        };

    private static OpenApiSchema List(OpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    private static OpenApiSchema Text(string description) =>
        new() { Type = JsonSchemaType.String, Description = description };

    private static OpenApiSchema Number(string description) =>
        new() { Type = JsonSchemaType.Integer, Description = description };
}
