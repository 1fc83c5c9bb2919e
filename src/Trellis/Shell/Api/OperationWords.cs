using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Trellis.Shell.Api;

/// <summary>What an operation is called, to which part of Trellis it belongs, and who it opens to.</summary>
public static class OperationWords
{
    public static void Settle(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var about = context.Description;
        var (method, path) = (about.HttpMethod ?? "GET", about.RelativePath ?? "");
        operation.OperationId = method.ToLowerInvariant() + string.Concat(path.Split('/').Skip(1).Select(Word));
        operation.Tags = new HashSet<OpenApiTagReference> { new(Part(about.ActionDescriptor.EndpointMetadata)) };
        if (about.ActionDescriptor.EndpointMetadata.OfType<OpensAttribute>().LastOrDefault() is { } opens)
            operation.Description ??= $"Opens to: {new Door(method, path, opens.Who, opens.Sees).Whom}.";
    }

    /// <summary>"stipend" is Stipend, "{id}" is ById.</summary>
    private static string Word(string segment)
    {
        var plain = string.Concat(segment.TrimStart('{').TakeWhile(c => c is not ('}' or ':')));
        var letters = string.Concat(plain.Where(char.IsLetterOrDigit));
        var word = char.ToUpper(letters[0], CultureInfo.InvariantCulture) + letters[1..];
        return segment.StartsWith('{') ? "By" + word : word;
    }

    /// <summary>The slice in which the handler stands.</summary>
    private static string Part(IEnumerable<object> metadata)
    {
        var space = metadata.OfType<MethodInfo>().FirstOrDefault()?.DeclaringType?.Namespace?.Split('.');
        return space is [_, var slice, ..] ? slice : "Trellis";
    }
}
