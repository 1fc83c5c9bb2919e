using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>How the requests of the CASE API stand in the description of the whole API.</summary>
public static class CaseDescription
{
    /// <summary>Says what a request answers; the shapes are those of the standard.</summary>
    public static RouteHandlerBuilder Describes(this RouteHandlerBuilder endpoint, string what) =>
        endpoint
            .WithSummary(what)
            .AddOpenApiOperationTransformer(
                (operation, _, _) =>
                {
                    operation.Responses ??= [];
                    operation.Responses["200"] = Answer(what);
                    foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
                        Settle(parameter);
                    return Task.CompletedTask;
                }
            );

    private static OpenApiResponse Answer(string what) =>
        new()
        {
            Description = what,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/json"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object } },
            },
        };

    private static void Settle(OpenApiParameter parameter)
    {
        var schema = new OpenApiSchema { Type = JsonSchemaType.String };
        parameter.Schema = schema;
        switch (parameter.Name)
        {
            case "limit" or "offset":
                var isLimit = parameter.Name == "limit";
                schema.Type = JsonSchemaType.Integer;
                schema.Minimum = isLimit ? "1" : "0";
                schema.Default = isLimit ? CaseList.Usual : 0;
                parameter.Description = isLimit ? "How many documents a page has." : "How many come before it.";
                break;
            case "sort":
                parameter.Description = "A field of a document; one that none has sorts by title.";
                break;
            case "orderBy":
                schema.Enum = [JsonValue.Create("asc"), JsonValue.Create("desc")];
                break;
            case "filter":
                parameter.Description = CaseFilter.Form;
                break;
            case "fields":
                parameter.Description = "The fields to give, with commas between them; one that none has gives all.";
                break;
            case "kind":
                schema.Enum = [.. CaseApi.Kinds.Select(k => JsonValue.Create(k))];
                break;
            default:
                schema.Format = "uuid";
                break;
        }
    }
}
