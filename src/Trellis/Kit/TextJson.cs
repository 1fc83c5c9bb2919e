using System.Text.Json;
using System.Text.Json.Serialization;

namespace Trellis.Kit;

/// <summary>Texts in JSON. The character U+0000, which PostgreSQL cannot keep and nobody can read, is refused.</summary>
public sealed class TextJson : JsonConverter<string>
{
    public const char Nul = '\0';

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType != JsonTokenType.String ? throw new JsonException("A text is needed.")
        : reader.GetString() is { } text && !text.Contains(Nul) ? text
        : throw new JsonException("A text holds no character U+0000.");

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
