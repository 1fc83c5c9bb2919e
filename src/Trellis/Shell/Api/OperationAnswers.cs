using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Trellis.Shell.Api;

/// <summary>How an operation says no, beside what it answers: which statuses there are, and in which words.</summary>
public static class OperationAnswers
{
    public static void Settle(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var about = context.Description;
        var isCase = about.RelativePath!.StartsWith("ims/", StringComparison.Ordinal);
        var isOpen = about.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any();
        operation.Responses ??= [];
        foreach (var (status, why) in isCase ? OfCase(operation) : OfApi(operation, about.HttpMethod!, isOpen))
            operation.Responses.TryAdd($"{status}", Refusal(why, isCase, context.Document!));
        if (isOpen)
            operation.Security = [];
    }

    private static IEnumerable<(int Status, string Why)> OfApi(OpenApiOperation operation, string method, bool isOpen)
    {
        var changes = method is not ("GET" or "HEAD");
        var takes = operation.RequestBody is not null;
        if (takes || operation.Parameters is { Count: > 0 })
            yield return (400, "What was sent cannot be read: errors names each field.");
        yield return (401, isOpen ? "The address or the password is wrong." : "Nobody is signed in.");
        if (changes)
            yield return (
                403,
                "The viewer may not do this, or has to confirm the password first (code session.confirm)."
            );
        yield return (404, "It is not there, or not for this viewer.");
        if (changes || operation.Parameters?.Any(p => p.In == ParameterLocation.Query) == true)
            yield return (409, "A rule says no (code), or somebody changed it since it was read (stale).");
        if (takes)
        {
            yield return (413, "The body is too large.");
            yield return (415, "The body is of a kind that is not taken.");
        }
        yield return (422, "What was sent cannot be used: findings says where and why.");
        if (isOpen)
            yield return (429, "Too many wrong tries: Retry-After says how long to wait.");
        yield return (503, "What Trellis runs on does not serve now: try again.");
    }

    private static IEnumerable<(int Status, string Why)> OfCase(OpenApiOperation operation)
    {
        if (operation.Parameters?.Any(p => p.In == ParameterLocation.Query) == true)
            yield return (400, "A parameter cannot be used.");
        yield return (401, "Nobody is signed in, and no framework is public.");
        yield return (404, "It is not there, or not for this reader.");
        yield return (503, "What Trellis runs on does not serve now: try again.");
    }

    private static OpenApiResponse Refusal(string why, bool isCase, OpenApiDocument document) =>
        new()
        {
            Description = why,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [isCase ? "application/json" : "application/problem+json"] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchemaReference(isCase ? ProblemSchema.CaseName : ProblemSchema.Name, document),
                },
            },
        };
}
