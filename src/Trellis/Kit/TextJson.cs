using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Primitives;

namespace Trellis.Kit;

/// <summary>
/// Texts as they come in: without the character U+0000, which nobody can see and PostgreSQL cannot keep.
/// </summary>
public sealed class TextJson : JsonConverter<string>
{
    private const char Nul = '\0';

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? Clean(reader.GetString())
            : throw new JsonException("A text is needed.");

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    /// <summary>Whether there is something to take out.</summary>
    public static bool NeedsCleaning(IEnumerable<KeyValuePair<string, StringValues>> fields) =>
        fields.Any(f => f.Key.Contains(Nul) || f.Value.Any(v => v?.Contains(Nul) == true));

    /// <summary>
    /// The same fields without it. Names that are then the same are one field with the values of both.
    /// </summary>
    public static Dictionary<string, StringValues> Clean(IEnumerable<KeyValuePair<string, StringValues>> fields) =>
        fields
            .GroupBy(f => Clean(f.Key)!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                g => g.Key,
                g => new StringValues([.. g.SelectMany(f => f.Value).Select(Clean)]),
                StringComparer.OrdinalIgnoreCase
            );

    private static string? Clean(string? text) => text?.Replace("\0", "", StringComparison.Ordinal);
}
