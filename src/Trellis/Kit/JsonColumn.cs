using System.Text.Json;

namespace Trellis.Kit;

/// <summary>A value that is kept whole in one column, as JSON.</summary>
public static class JsonColumn
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text)!;
}
