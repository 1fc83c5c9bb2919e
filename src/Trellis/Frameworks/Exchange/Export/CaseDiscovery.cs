using System.Text.Json.Nodes;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>
/// What the CASE API offers, as an OpenAPI document: programs look for it under a name that the standard fixes.
/// </summary>
public static class CaseDiscovery
{
    private static readonly string[] Parameters = ["limit", "offset", "sort", "orderBy", "filter", "fields"];

    public static JsonObject Document(string address, IEnumerable<string> kinds)
    {
        var paths = new JsonObject
        {
            ["/CFDocuments"] = Get(
                "getAllCFDocuments",
                "The published frameworks.",
                [.. Parameters.Select(p => Parameter(p, "query"))]
            ),
        };
        foreach (var kind in kinds)
            paths[$"/{kind}/{{sourcedId}}"] = Get(
                kind == "CFItemAssociations" ? "getCFItemAssociations" : $"get{kind.TrimEnd('s')}",
                $"One of the {kind}, by its identifier.",
                Parameter("sourcedId", "path")
            );
        return new()
        {
            ["openapi"] = "3.0.1",
            ["info"] = new JsonObject
            {
                ["title"] = "Competencies and Academic Standards Exchange (CASE) Service",
                ["description"] = "The frameworks published in this installation of Trellis, to read.",
                ["version"] = "1.1",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = $"{address}{CaseApi.Root}" }),
            ["paths"] = paths,
        };
    }

    private static JsonObject Get(string operation, string summary, params JsonNode[] parameters) =>
        new()
        {
            ["get"] = new JsonObject
            {
                ["operationId"] = operation,
                ["summary"] = summary,
                ["parameters"] = new JsonArray(parameters),
                ["responses"] = new JsonObject
                {
                    ["200"] = Answer("What was asked for."),
                    ["400"] = Answer("A parameter cannot be used: imsx_StatusInfo."),
                    ["401"] = Answer("Nothing here is open to everybody: imsx_StatusInfo."),
                    ["404"] = Answer("It is not here, or not for this reader: imsx_StatusInfo."),
                },
            },
        };

    private static JsonObject Answer(string what) =>
        new()
        {
            ["description"] = what,
            ["content"] = new JsonObject { ["application/json"] = new JsonObject() },
        };

    private static JsonObject Parameter(string name, string where) =>
        new()
        {
            ["name"] = name,
            ["in"] = where,
            ["required"] = where == "path",
            ["schema"] = new JsonObject { ["type"] = name is "limit" or "offset" ? "integer" : "string" },
        };
}
