using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Trellis.Tests.Support;

/// <summary>
/// A checker for the words of JSON Schema 2019-09 and 2020-12 that our schemas and that of CASE use: type, required,
/// properties, additionalProperties, propertyNames, items, minItems, maxItems, uniqueItems, $ref, enum, const, oneOf,
/// minimum, maximum, minLength, maxLength, pattern and the formats uuid, date and date-time. A word that it does not
/// know makes the check fail.
/// </summary>
public sealed class JsonSchema(JsonElement root)
{
    private static readonly HashSet<string> Silent = ["$schema", "$id", "title", "description", "$comment", "$defs"];

    /// <summary>What in a document is not as the schema wants it, by path.</summary>
    public IReadOnlyList<string> Faults(byte[] document) =>
        [.. Check(JsonDocument.Parse(document, new() { MaxDepth = 256 }).RootElement, root, "")];

    private IEnumerable<string> Check(JsonElement value, JsonElement schema, string path)
    {
        foreach (var word in schema.EnumerateObject())
        {
            IEnumerable<string> faults = word.Name switch
            {
                "$ref" => Check(
                    value,
                    word.Value.GetString()!["#/".Length..]
                        .Split('/')
                        .Aggregate(root, (at, name) => at.GetProperty(name)),
                    path
                ),
                "type" => Is(value, word.Value.GetString()!) ? [] : [$"{path}: is {value.ValueKind}, not {word.Value}"],
                "enum" => word.Value.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value))
                    ? []
                    : [$"{path}: \"{value}\" is none of the allowed words"],
                "const" => JsonElement.DeepEquals(word.Value, value)
                    ? []
                    : [$"{path}: \"{value}\" is not \"{word.Value}\""],
                "oneOf" => OneOf(value, word.Value, path),
                _ when Silent.Contains(word.Name) => [],
                _ => value.ValueKind switch
                {
                    JsonValueKind.Object => OfObject(value, schema, word, path),
                    JsonValueKind.Array => OfArray(value, word, path),
                    JsonValueKind.String => OfText(value.GetString()!, word, path),
                    JsonValueKind.Number => OfNumber(value.GetDecimal(), word, path),
                    _ => [],
                }
                    ?? (
                        Applies.Contains(word.Name)
                            ? []
                            : [$"{path}: the schema says {word.Name}, which this checker does not know"]
                    ),
            };
            foreach (var fault in faults)
                yield return fault;
        }
    }

    /// <summary>Words that say nothing about a value of another kind.</summary>
    private static readonly HashSet<string> Applies =
    [
        "required",
        "properties",
        "additionalProperties",
        "propertyNames",
        "items",
        "minItems",
        "maxItems",
        "uniqueItems",
        "minimum",
        "maximum",
        "minLength",
        "maxLength",
        "pattern",
        "format",
    ];

    private IEnumerable<string> OneOf(JsonElement value, JsonElement schemas, string path)
    {
        var faults = schemas.EnumerateArray().Select(s => Check(value, s, path).ToList()).ToList();
        return faults.Count(f => f.Count == 0) == 1
            ? []
            : [$"{path}: fits not exactly one: {string.Join(" | ", faults.Select(f => f.Count == 0 ? "fits" : f[0]))}"];
    }

    private IEnumerable<string>? OfObject(JsonElement value, JsonElement schema, JsonProperty word, string path) =>
        word.Name switch
        {
            "required" => word
                .Value.EnumerateArray()
                .Where(r => !value.TryGetProperty(r.GetString()!, out _))
                .Select(r => $"{path}: {r} is missing"),
            "properties" => word
                .Value.EnumerateObject()
                .Where(p => value.TryGetProperty(p.Name, out _))
                .SelectMany(p => Check(value.GetProperty(p.Name), p.Value, $"{path}/{p.Name}")),
            "additionalProperties" when word.Value.ValueKind == JsonValueKind.True => [],
            "additionalProperties" => value
                .EnumerateObject()
                .Where(p =>
                    !(schema.TryGetProperty("properties", out var known) && known.TryGetProperty(p.Name, out _))
                )
                .SelectMany(p =>
                    word.Value.ValueKind == JsonValueKind.False
                        ? [$"{path}: {p.Name} is not allowed"]
                        : Check(p.Value, word.Value, $"{path}/{p.Name}")
                ),
            "propertyNames" => value
                .EnumerateObject()
                .SelectMany(p =>
                    Check(JsonSerializer.SerializeToElement(p.Name), word.Value, $"{path}: the name {p.Name}")
                ),
            _ => null,
        };

    private IEnumerable<string>? OfArray(JsonElement value, JsonProperty word, string path) =>
        word.Name switch
        {
            "items" => value.EnumerateArray().SelectMany((v, i) => Check(v, word.Value, $"{path}/{i}")),
            "minItems" => value.GetArrayLength() >= word.Value.GetInt32()
                ? []
                : [$"{path}: has fewer than {word.Value} entries"],
            "maxItems" => value.GetArrayLength() <= word.Value.GetInt32()
                ? []
                : [$"{path}: has more than {word.Value} entries"],
            "uniqueItems" => value.EnumerateArray().DistinctBy(v => v.GetRawText()).Count() == value.GetArrayLength()
                ? []
                : [$"{path}: has the same entry twice"],
            _ => null,
        };

    private static IEnumerable<string>? OfText(string text, JsonProperty word, string path) =>
        word.Name switch
        {
            "pattern" => Regex.IsMatch(text, word.Value.GetString()!, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1))
                ? []
                : [$"{path}: \"{text}\" does not fit {word.Value}"],
            "format" => IsFormat(text, word.Value.GetString()!) ? [] : [$"{path}: \"{text}\" is no {word.Value}"],
            "minLength" => text.EnumerateRunes().Count() >= word.Value.GetInt32()
                ? []
                : [$"{path}: is shorter than {word.Value} characters"],
            "maxLength" => text.EnumerateRunes().Count() <= word.Value.GetInt32()
                ? []
                : [$"{path}: is longer than {word.Value} characters"],
            _ => null,
        };

    private static IEnumerable<string>? OfNumber(decimal number, JsonProperty word, string path) =>
        word.Name switch
        {
            "minimum" => number >= word.Value.GetDecimal() ? [] : [$"{path}: {number} is less than {word.Value}"],
            "maximum" => number <= word.Value.GetDecimal() ? [] : [$"{path}: {number} is more than {word.Value}"],
            _ => null,
        };

    private static bool Is(JsonElement value, string type) =>
        type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            _ => false,
        };

    private static bool IsFormat(string text, string format) =>
        format switch
        {
            "uuid" => Regex.IsMatch(
                text,
                "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            ),
            "date" => DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out _
            ),
            "date-time" => Regex.IsMatch(
                text,
                @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$",
                RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(1)
            ) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
            _ => false,
        };
}
