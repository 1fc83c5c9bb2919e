using System.Text.Json;
using System.Text.Json.Serialization;

namespace Trellis.Kit;

/// <summary>Amounts in JSON: numbers with two decimals, in units of the organisation's currency.</summary>
public sealed class MoneyJson : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number
        && reader.TryGetDecimal(out var units)
        && units == decimal.Round(units, 2)
        && Math.Abs(units) <= Money.Most.Units * 1000
            ? new((long)(units * 100))
            : throw new JsonException("An amount is a number with at most two decimals, such as 49.99.");

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Units);
}
