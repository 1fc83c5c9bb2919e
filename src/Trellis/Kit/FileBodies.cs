using Microsoft.OpenApi;

namespace Trellis.Kit;

/// <summary>Says in the description of the API which files an endpoint takes and gives.</summary>
public static class FileBodies
{
    /// <summary>The body of the request is a file of one of these types, as it is.</summary>
    public static TBuilder TakesFile<TBuilder>(this TBuilder endpoint, params string[] types)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.AddOpenApiOperationTransformer(
            (operation, _, _) =>
            {
                operation.RequestBody = new OpenApiRequestBody { Required = true, Content = Files(types) };
                return Task.CompletedTask;
            }
        );

    /// <summary>The answer is a file of one of these types.</summary>
    public static TBuilder GivesFile<TBuilder>(this TBuilder endpoint, params string[] types)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.AddOpenApiOperationTransformer(
            (operation, _, _) =>
            {
                operation.Responses ??= [];
                operation.Responses["200"] = new OpenApiResponse { Description = "The file.", Content = Files(types) };
                return Task.CompletedTask;
            }
        );

    private static Dictionary<string, OpenApiMediaType> Files(IEnumerable<string> types) =>
        types.ToDictionary(
            type => type,
            OpenApiMediaType (_) =>
                new OpenApiMediaType
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                },
            StringComparer.Ordinal
        );
}
