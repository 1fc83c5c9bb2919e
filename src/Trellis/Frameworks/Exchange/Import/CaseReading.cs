using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// Turns an object of a CASE package, of whatever version and care, into what CASE 1.1 allows: known members as they
/// are, times with a zone, everything else kept in the extensions. What is of the wrong type is an error with its
/// place; what was mended or is not known is remarked once for each kind of thing.
/// </summary>
public sealed partial class CaseReading(JsonFile? file)
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
            if (member.Value.ValueKind == JsonValueKind.Null || IsEmptyNumber(member, shape))
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

    /// <summary>A number that is written as an empty text is none.</summary>
    private static bool IsEmptyNumber(JsonProperty member, CaseShape shape) =>
        shape.Of(member.Name) is CaseValue.Whole or CaseValue.Number
        && member.Value.ValueKind == JsonValueKind.String
        && string.IsNullOrWhiteSpace(member.Value.GetString());

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

    /// <summary>A text inside a small object; empty where there is none.</summary>
    public static string Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object
        && of.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";

    private static string Clip(string name) => Graphemes.Cut(name, 60);
}
