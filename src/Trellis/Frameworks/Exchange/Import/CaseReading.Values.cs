using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>Reading single values.</summary>
public sealed partial class CaseReading
{
    /// <summary>The value in the form of its kind; null where it is of another kind, or of none.</summary>
    private JsonNode? Value(JsonElement value, CaseValue kind) =>
        IsOf(value, kind)
            ? kind switch
            {
                CaseValue.Time => Time(value),
                CaseValue.Date => CaseShape.IsDate(value.GetString()!) ? Same(value) : null,
                CaseValue.Link => Link(value),
                CaseValue.Links => value.EnumerateArray().Select(Link).ToList() is var links
                && links.TrueForAll(l => l is not null)
                    ? new JsonArray([.. links])
                    : null,
                CaseValue.Node => Node(value),
                _ => Same(value),
            }
            : Meant(value, kind);

    /// <summary>
    /// What is plainly meant by a value of a kind beside the right one: a number in quotes, or without them where a text
    /// belongs; one text where a list belongs. It is read, and remarked.
    /// </summary>
    private JsonNode? Meant(JsonElement value, CaseValue kind)
    {
        JsonNode? meant = (kind, value.ValueKind) switch
        {
            (CaseValue.Whole, JsonValueKind.String or JsonValueKind.Number) => Whole(Plain(value)),
            (CaseValue.Number, JsonValueKind.String) => Number(Plain(value)),
            (CaseValue.Text, JsonValueKind.Number) => JsonValue.Create(Plain(value)),
            (CaseValue.Texts, JsonValueKind.String or JsonValueKind.Number) => new JsonArray(Plain(value)),
            (CaseValue.Texts, JsonValueKind.Array)
                when value.EnumerateArray().All(v => v.ValueKind is JsonValueKind.String or JsonValueKind.Number) =>
                new JsonArray([.. value.EnumerateArray().Select(v => (JsonNode)Plain(v))]),
            _ => null,
        };
        if (meant is not null)
            Count(value, $"Here is {Called(value.ValueKind)} where CASE wants {Called(kind)}. It is read as one.");
        return meant;
    }

    private static string Plain(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static JsonValue? Whole(string text) =>
        Number(text)?.GetValue<decimal>() is { } number
        && number == decimal.Truncate(number)
        && number is >= long.MinValue and <= long.MaxValue
            ? JsonValue.Create((long)number)
            : null;

    private static JsonValue? Number(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : null;

    private JsonValue? Time(JsonElement value)
    {
        var text = value.GetString()!;
        if (CaseShape.Time(text) is not { } time)
            return null;
        if (time != text)
            Count(value, "A time has no zone, or is not written as CASE wants it. It is read as UTC.");
        return JsonValue.Create(time);
    }

    /// <summary>
    /// A link with its title, identifier and address; none where it does not say which thing it means.
    /// </summary>
    private JsonObject? Link(JsonElement value)
    {
        var id = Text(value, "identifier").ToLowerInvariant();
        if (!CaseShape.IsUuid(id))
            return null;
        return new()
        {
            ["title"] = Text(value, "title"),
            ["identifier"] = id,
            ["uri"] = Text(value, "uri") is { Length: > 0 } uri ? uri : $"urn:uuid:{id}",
        };
    }

    private static JsonObject Node(JsonElement value)
    {
        var raw = Text(value, "identifier");
        var node = new JsonObject
        {
            ["title"] = Text(value, "title"),
            ["identifier"] = raw.Length == 0 ? "" : CaseShape.Identifier(raw),
            ["uri"] = Text(value, "uri"),
        };
        if (
            Text(value, "targetType") is var type
            && (
                type == "CASE"
                || (
                    type.StartsWith("ext:", StringComparison.Ordinal)
                    && type.Length > 4
                    && char.IsAsciiLetterOrDigit(type[4])
                )
            )
        )
            node["targetType"] = type;
        return node;
    }

    private static bool IsOf(JsonElement value, CaseValue kind) =>
        kind switch
        {
            CaseValue.Text or CaseValue.Time or CaseValue.Date => value.ValueKind == JsonValueKind.String,
            CaseValue.Texts => value.ValueKind == JsonValueKind.Array
                && value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String),
            CaseValue.Whole => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            CaseValue.Number => value.ValueKind == JsonValueKind.Number,
            CaseValue.Links or CaseValue.Objects => value.ValueKind == JsonValueKind.Array
                && value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.Object),
            _ => value.ValueKind == JsonValueKind.Object,
        };

    private static JsonNode Same(JsonElement value) => JsonNode.Parse(value.GetRawText())!;

    private static string Called(CaseValue kind) =>
        kind switch
        {
            CaseValue.Text or CaseValue.Time or CaseValue.Date => "a text",
            CaseValue.Texts => "a list of texts",
            CaseValue.Whole => "a whole number",
            CaseValue.Number => "a number",
            CaseValue.Links or CaseValue.Objects => "a list of objects",
            _ => "an object",
        };

    public static string Called(JsonValueKind kind) =>
        kind switch
        {
            JsonValueKind.String => "a text",
            JsonValueKind.Number => "a number",
            JsonValueKind.Array => "this list",
            JsonValueKind.Object => "an object",
            _ => "true or false",
        };
}
