using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Trellis.Tests.Support;

/// <summary>
/// The published schema of a CASE 1.1 package, with a checker for the words of JSON Schema 2019-09 that it uses: type, required, properties,
/// additionalProperties, items, $ref, enum, oneOf, pattern and the formats uuid, date and date-time. A word that it does not know makes the check fail.
/// </summary>
public sealed class CaseSchema(JsonElement root)
{
    private static readonly HashSet<string> Silent = ["$schema", "$id", "title", "description", "$comment", "$defs"];

    public static string? Folder { get; } = Environment.GetEnvironmentVariable(RealData.Variable) is { Length: > 0 } folder && Directory.Exists(Path.Combine(folder, "case")) ? Path.Combine(folder, "case") : null;

    /// <summary>The schema as 1EdTech published it, where the real data is there.</summary>
    public static CaseSchema Published() => new(JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder!, "case-v1p1-cfpackage.json"))).RootElement);

    /// <summary>What in a document is not as the schema wants it, by path.</summary>
    public IReadOnlyList<string> Faults(byte[] document) => [.. Check(JsonDocument.Parse(document, new() { MaxDepth = 256 }).RootElement, root, "")];

    private IEnumerable<string> Check(JsonElement value, JsonElement schema, string path)
    {
        foreach (var word in schema.EnumerateObject())
        {
            IEnumerable<string> faults = word.Name switch
            {
                "$ref" => Check(value, word.Value.GetString()!["#/".Length..].Split('/').Aggregate(root, (at, name) => at.GetProperty(name)), path),
                "type" => Is(value, word.Value.GetString()!) ? [] : [$"{path}: is {value.ValueKind}, not {word.Value}"],
                "required" => value.ValueKind == JsonValueKind.Object ? word.Value.EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)).Select(r => $"{path}: {r} is missing") : [],
                "properties" => value.ValueKind == JsonValueKind.Object ? word.Value.EnumerateObject().Where(p => value.TryGetProperty(p.Name, out _)).SelectMany(p => Check(value.GetProperty(p.Name), p.Value, $"{path}/{p.Name}")) : [],
                "additionalProperties" when word.Value.ValueKind == JsonValueKind.True => [],
                "additionalProperties" => value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().Where(p => !schema.GetProperty("properties").TryGetProperty(p.Name, out _)).Select(p => $"{path}: {p.Name} is not allowed") : [],
                "items" => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany((v, i) => Check(v, word.Value, $"{path}/{i}")) : [],
                "enum" => word.Value.EnumerateArray().Any(e => e.ValueEquals(value.GetString())) ? [] : [$"{path}: \"{value}\" is none of the allowed words"],
                "oneOf" => word.Value.EnumerateArray().Count(s => !Check(value, s, path).Any()) == 1 ? [] : [$"{path}: \"{value}\" fits not exactly one"],
                "pattern" => Regex.IsMatch(value.GetString()!, word.Value.GetString()!, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)) ? [] : [$"{path}: \"{value}\" does not fit {word.Value}"],
                "format" => IsFormat(value.GetString()!, word.Value.GetString()!) ? [] : [$"{path}: \"{value}\" is no {word.Value}"],
                var other when Silent.Contains(other) => [],
                var other => [$"{path}: the schema says {other}, which this checker does not know"],
            };
            foreach (var fault in faults) yield return fault;
        }
    }

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => false,
    };

    private static bool IsFormat(string text, string format) => format switch
    {
        "uuid" => Regex.IsMatch(text, "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", RegexOptions.None, TimeSpan.FromSeconds(1)),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => Regex.IsMatch(text, @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        _ => false,
    };
}

/// <summary>A test on the published CASE files; skipped, saying why, where they are not there.</summary>
public sealed class CaseFactAttribute : FactAttribute
{
    public CaseFactAttribute()
    {
        if (CaseSchema.Folder is null) Skip = $"{RealData.Variable} names no folder with case/.";
    }
}
