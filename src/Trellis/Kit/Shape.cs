using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Trellis.Kit;

/// <summary>The shape of a request, the same through a page and through the API: what its attributes ask for.</summary>
public static class Shape
{
    /// <summary>The years in which a day makes sense here.</summary>
    public const int FirstYear = 1901,
        LastYear = 2199;

    /// <summary>What is wrong with it, by field; nothing where it is well.</summary>
    public static Problem? Of(object request)
    {
        var wrong = new List<ValidationResult>();
        return Validator.TryValidateObject(request, new(request), wrong, validateAllProperties: true)
            ? null
            : new Problem.Unreadable([
                .. wrong.Select(w => new Finding(
                    w.MemberNames.FirstOrDefault("request"),
                    0,
                    0,
                    w.ErrorMessage ?? "This is missing or wrong."
                )),
            ]);
    }

    /// <summary>Whether a day lies in those years.</summary>
    public static bool IsDay(DateOnly day) => day.Year is >= FirstYear and <= LastYear;
}

/// <summary>Days in JSON: "2026-05-14", within the years that make sense.</summary>
public sealed class DayJson : JsonConverter<DateOnly>
{
    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && DateOnly.TryParseExact(
            reader.GetString(),
            "yyyy-MM-dd",
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.None,
            out var day
        )
        && Shape.IsDay(day)
            ? day
            : throw new JsonException($"A day is written as 2026-05-14, from {Shape.FirstYear} to {Shape.LastYear}.");

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
