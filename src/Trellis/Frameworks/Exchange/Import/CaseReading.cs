using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// Turns an object of a CASE package, of whatever version and care, into what CASE 1.1 allows: known members as they
/// are, times with a zone, everything else
/// kept in the extensions. What is of the wrong type is an error with its place; what was mended or is not known is
/// remarked once for each kind of thing.
/// </summary>
public sealed class CaseReading(JsonFile? file)
{
    private static readonly string[] Derived = ["CFPackageURI", "CFDocumentURI"];
    private readonly Dictionary<string, (JsonElement First, int Times)> _counted = new(StringComparer.Ordinal);

    public List<Finding> Errors { get; } = [];
    public List<Finding> Warnings { get; } = [];
    public List<Finding> Ignored { get; } = [];

    public void Error(JsonElement at, string message) => Errors.Add(At(at, message));

    public void Warn(JsonElement at, string message) => Warnings.Add(At(at, message));

    public Finding At(JsonElement at, string message) => file?.At(at, message) ?? new("", 0, 0, message);

    /// <summary>A remark that is made once, with how often it would have been.</summary>
    public void Count(JsonElement at, string message) =>
        _counted[message] = _counted.TryGetValue(message, out var known) ? (known.First, known.Times + 1) : (at, 1);

    /// <summary>The remarks with their counts, those on what was left out apart.</summary>
    public void Settle()
    {
        foreach (var (message, (first, times)) in _counted)
            (Derived.Any(d => message.StartsWith(d, StringComparison.Ordinal)) ? Ignored : Warnings).Add(
                At(first, times == 1 ? message : $"{message} This is the first of {times:N0} places.")
            );
        _counted.Clear();
    }

    /// <summary>The object as CASE 1.1 would have it, its members in the order of the standard.</summary>
    public JsonObject Read(JsonElement element, CaseShape shape)
    {
        var (read, other) = (new Dictionary<string, JsonNode>(StringComparer.Ordinal), new JsonObject());
        foreach (var member in element.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Null)
                continue;
            else if (shape.Of(member.Name) is not { } kind)
                Unknown(member, shape, other);
            else if (Value(member.Value, kind) is { } value)
                read[member.Name] = value;
            else
            {
                other[member.Name] = JsonNode.Parse(member.Value.GetRawText());
                if (
                    kind is CaseValue.Time or CaseValue.Date or CaseValue.Link or CaseValue.Links
                    && IsOf(member.Value, kind)
                )
                    Count(
                        member.Value,
                        $"\"{member.Name}\" of a {shape.Name} is not in the form that CASE wants. It is kept beside it."
                    );
                else
                    Error(
                        member.Value,
                        $"\"{member.Name}\" of a {shape.Name} is {Called(kind)}, not {Called(member.Value.ValueKind)}."
                    );
            }
        }
        if (other.Count > 0 && shape != CaseShape.Level)
        {
            var extensions = read.TryGetValue("extensions", out var given) ? given.AsObject() : [];
            if (extensions[CaseShape.Other] is JsonObject before)
                foreach (var (name, value) in other.ToList())
                {
                    other.Remove(name);
                    before[name] = value;
                }
            else
                extensions[CaseShape.Other] = other;
            read["extensions"] = extensions;
        }
        var ordered = new JsonObject();
        foreach (var (name, _) in shape.Members)
            if (read.TryGetValue(name, out var value))
                ordered[name] = value;
        return ordered;
    }

    private void Unknown(JsonProperty member, CaseShape shape, JsonObject other)
    {
        if (Derived.Contains(member.Name))
        {
            Count(
                member.Value,
                $"{member.Name} says in each {shape.Name} what the package says as a whole. It is left out."
            );
            return;
        }
        other[member.Name] = JsonNode.Parse(member.Value.GetRawText());
        Count(member.Value, $"\"{Clip(member.Name)}\" is not known of a {shape.Name}. It is kept in its extensions.");
    }

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

    /// <summary>A text inside a small object; empty where there is none.</summary>
    public static string Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object
        && of.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";

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

    private static string Clip(string name) => name.Length <= 60 ? name : name[..60] + "…";
}
