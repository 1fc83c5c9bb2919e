using Microsoft.OpenApi;

namespace Trellis.Shell.Api;

/// <summary>The operations of the description, as the page shows them: part by part, in the order of their addresses.</summary>
public static class ApiOperations
{
    /// <summary>One operation.</summary>
    /// <param name="Takes">What it takes beside its address; empty where that is nothing.</param>
    /// <param name="Answers">What it answers where all is well.</param>
    /// <param name="Whom">Who it opens to.</param>
    public sealed record Line(string Method, string Path, string Takes, string Answers, string Whom);

    public static IReadOnlyList<(string Part, IReadOnlyList<Line> Lines)> Of(OpenApiDocument document) =>
        [
            .. document
                .Paths.OrderBy(p => p.Key, StringComparer.Ordinal)
                .SelectMany(p => p.Value.Operations!.Select(o => (p.Key, Method: o.Key.Method, Operation: o.Value)))
                .GroupBy(o => o.Operation.Tags!.First().Name!, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g =>
                    (
                        g.Key,
                        (IReadOnlyList<Line>)
                            [
                                .. g.Select(o => new Line(
                                    o.Method,
                                    o.Key,
                                    Takes(o.Operation),
                                    Answers(o.Operation),
                                    Whom(o.Operation)
                                )),
                            ]
                    )
                ),
        ];

    private static string Takes(OpenApiOperation operation)
    {
        var query = (operation.Parameters ?? []).Where(p => p.In == ParameterLocation.Query).Select(p => $"?{p.Name}");
        return string.Join(", ", query.Concat(Body(operation.RequestBody?.Content)));
    }

    private static string Answers(OpenApiOperation operation) =>
        operation.Responses!.First(r => r.Key.StartsWith('2')) is var (status, response)
        && string.Join(", ", Body(response.Content)) is { Length: > 0 } body
            ? body
            : status;

    private static string Whom(OpenApiOperation operation) =>
        (operation.Description ?? "").Replace("Opens to: ", "", StringComparison.Ordinal).TrimEnd('.')
            is { Length: > 0 } whom
            ? $"{char.ToUpperInvariant(whom[0])}{whom[1..]}"
            : "";

    /// <summary>The shape of a body in JSON by its name, a file by its type.</summary>
    private static IEnumerable<string> Body(IDictionary<string, OpenApiMediaType>? content) =>
        (content ?? new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)).Select(c =>
            c.Value.Schema switch
            {
                OpenApiSchemaReference shape => shape.Reference.Id!,
                { Type: JsonSchemaType.Array, Items: OpenApiSchemaReference each } => $"list of {each.Reference.Id}",
                _ => c.Key,
            }
        );
}
