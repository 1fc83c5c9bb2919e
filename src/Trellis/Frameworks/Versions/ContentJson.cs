using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Trellis.Frameworks.Versions;

/// <summary>
/// A content as the JSON document that a version keeps, and the fingerprint by which two editors notice each other.
/// </summary>
public static class ContentJson
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Write(FrameworkContent content) => JsonSerializer.Serialize(content.InOrder(), Shape);

    public static FrameworkContent Read(string json) =>
        JsonSerializer.Deserialize<FrameworkContent>(json, Shape)
        ?? throw new InvalidDataException("A version holds no content.");

    /// <summary>
    /// Sixteen letters that are the same only as long as a part says the same. A part that is not there has none.
    /// </summary>
    public static string Fingerprint<T>(T? part)
        where T : class =>
        part is null
            ? ""
            : Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(part, Shape))).AsSpan(0, 8)
            );
}
