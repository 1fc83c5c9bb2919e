using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trellis.Tests.Shell.Api;

/// <summary>
/// The description of the API, as a test reads it: its shapes as schemas that allow no member more, and bodies made of
/// them.
/// </summary>
public sealed class Described(JsonObject document)
{
    private const string Inside = "#/components/schemas/";
    private readonly Dictionary<string, DocumentSchema> _schemas = new(StringComparer.Ordinal);

    /// <summary>Each operation with its method and its path as the document writes it.</summary>
    public IEnumerable<(string Method, string Path, JsonObject Says)> Operations =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where operation.Key is "get" or "put" or "post" or "delete" or "head"
        select (operation.Key.ToUpperInvariant(), path.Key, operation.Value!.AsObject());

    public JsonObject Shapes => document["components"]!["schemas"]!.AsObject();

    /// <summary>The shape itself, where something points to it.</summary>
    public JsonObject Of(JsonNode? schema)
    {
        var o = schema!.AsObject();
        if ((string?)o["$ref"] is { } reference)
            return Shapes[reference[Inside.Length..]]!.AsObject();
        foreach (var choice in new[] { "oneOf", "anyOf" })
            if (o[choice] is JsonArray choices)
                return Of(choices.First(c => (string?)c!["type"]?.ToString() != "null"));
        return o;
    }

    /// <summary>What in an answer is not as its shape says.</summary>
    public IReadOnlyList<string> Faults(JsonNode shape, byte[] answer)
    {
        var key = shape.ToJsonString();
        if (!_schemas.TryGetValue(key, out var schema))
        {
            var whole = new JsonObject { ["allOf"] = new JsonArray(shape.DeepClone()), ["$defs"] = Shapes.DeepClone() };
            Close(whole);
            var text = whole.ToJsonString().Replace(Inside, "#/$defs/", StringComparison.Ordinal);
            using var parsed = JsonDocument.Parse(text);
            _schemas[key] = schema = new(parsed.RootElement.Clone());
        }
        return schema.Faults(answer);
    }

    /// <summary>No member more than those that are described.</summary>
    private static void Close(JsonNode? node)
    {
        if (node is JsonObject o)
        {
            foreach (var (_, member) in o.ToList())
                Close(member);
            if (o["properties"] is JsonObject && o["additionalProperties"] is null)
                o["additionalProperties"] = false;
        }
        else if (node is JsonArray list)
            foreach (var entry in list)
                Close(entry);
    }

    public static IEnumerable<string> Required(JsonObject shape) =>
        (shape["required"] as JsonArray ?? []).Select(r => (string)r!);

    /// <summary>The least that the shape asks for.</summary>
    public JsonNode? Least(JsonNode? schema)
    {
        var shape = Of(schema);
        if (shape["enum"] is JsonArray { Count: > 0 } words)
            return words.First(w => w is not null)!.DeepClone();
        var least = (int?)shape["minLength"] ?? 1;
        return Type(shape) switch
        {
            "string" => (string?)shape["format"] switch
            {
                "date" => "2026-05-14",
                "time" => "10:00:00",
                "uuid" => "00000000-0000-4000-8000-000000000001",
                "date-time" => "2026-05-14T09:00:00Z",
                _ => new string('x', Math.Max(1, least)),
            },
            "integer" => (int?)shape["minimum"] ?? 1,
            "number" => (decimal?)shape["minimum"] ?? 1m,
            "boolean" => true,
            "array" => new JsonArray(),
            _ => new JsonObject(
                Required(shape).Select(name => KeyValuePair.Create(name, Least(shape["properties"]![name])))
            ),
        };
    }

    /// <summary>Something that is not of the kind of a shape; null where it takes anything.</summary>
    public JsonNode? OtherKind(JsonNode? schema) =>
        Type(Of(schema)) switch
        {
            "string" or "integer" or "number" or "boolean" => new JsonObject { ["x"] = 1 },
            "array" or "object" => "x",
            _ => null,
        };

    private static string? Type(JsonObject shape) =>
        shape["type"] switch
        {
            JsonArray kinds => (string?)kinds.First(k => (string?)k != "null"),
            var kind => (string?)kind,
        };
}
