using System.Text.Json;
using System.Text.Json.Serialization;

namespace Trellis.Stipends.Policy;

/// <summary>The terms of a policy as they are kept: one document, which is only ever read whole.</summary>
public static class TermsJson
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        Converters = { new MoneyJson(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Write(StipendTerms terms) => JsonSerializer.Serialize(terms, Shape);

    public static StipendTerms Read(string json) =>
        JsonSerializer.Deserialize<StipendTerms>(json, Shape)
        ?? throw new InvalidDataException("A policy without terms.");
}
