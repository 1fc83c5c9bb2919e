using System.Text.Json;
using Json.Schema;

namespace Trellis.Tests.Support;

/// <summary>A JSON Schema that documents are held against, formats included.</summary>
public sealed class DocumentSchema(JsonElement root)
{
    private static readonly EvaluationOptions Options = new()
    {
        OutputFormat = OutputFormat.List,
        RequireFormatValidation = true,
    };

    private readonly JsonSchema _schema = JsonSchema.Build(root, new() { SchemaRegistry = new() });

    /// <summary>What in a document is not as the schema wants it, each with its place; empty if all is.</summary>
    public IReadOnlyList<string> Faults(byte[] document)
    {
        using var parsed = JsonDocument.Parse(document, new() { MaxDepth = 256 });
        var result = _schema.Evaluate(parsed.RootElement, Options);
        if (result.IsValid)
            return [];
        return
        [
            .. from place in result.Details ?? []
            from error in place.Errors ?? []
            select $"{place.InstanceLocation} {error.Key}: {error.Value}",
        ];
    }
}
