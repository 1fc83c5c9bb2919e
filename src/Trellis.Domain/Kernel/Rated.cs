using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Trellis.Domain.Kernel;

/// <summary>
/// What a rater says of an item: a level, or why there is none. Neither "not assessed" nor "no opportunity to show it"
/// is a low level, so no arithmetic reaches a level without asking whether there is one.
/// </summary>
/// <remarks>
/// Its text is the same in a form, in a column and in the API: the rank of the level ("3"), "none" for no opportunity,
/// and nothing for not assessed.
/// </remarks>
[JsonConverter(typeof(RatedJsonConverter))]
public readonly record struct Rated : IParsable<Rated>
{
    /// <summary>The text of <see cref="NoOpportunity"/>.</summary>
    public const string NoOpportunityText = "none";

    private const int NoOpportunityValue = -1;

    /// <summary>The rank of the level; 0 for not assessed, -1 for no opportunity.</summary>
    private readonly int _value;

    private Rated(int value) => _value = value;

    /// <summary>Nothing is said yet. This is the default.</summary>
    public static Rated NotAssessed => default;

    /// <summary>There was no opportunity to show it: unknown, not low.</summary>
    public static Rated NoOpportunity => new(NoOpportunityValue);

    /// <summary>A level by its rank in the item's scale.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rank is below 1.</exception>
    public static Rated At(int level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        return new(level);
    }

    /// <summary>The rank of the level, from 1; null if there is none.</summary>
    public int? Level => HasLevel ? _value : null;

    /// <summary>Whether there is a level.</summary>
    public bool HasLevel => _value > 0;

    /// <summary>Whether the rater had no opportunity to see it.</summary>
    public bool IsNoOpportunity => _value == NoOpportunityValue;

    /// <summary>Whether the rater said anything: a level, or that there was no opportunity.</summary>
    public bool IsAnswered => _value != 0;

    /// <inheritdoc />
    public static Rated Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var rated) ? rated : throw new FormatException($"\"{s}\" is not a rating.");

    /// <summary>Reads the rank of a level, "none", or an empty text. False for anything else.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out Rated result)
    {
        result = NotAssessed;
        if (string.IsNullOrEmpty(s))
            return true;
        if (s == NoOpportunityText)
        {
            result = NoOpportunity;
            return true;
        }
        if (!int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var level) || level < 1)
            return false;
        result = At(level);
        return true;
    }

    /// <summary>The text that <see cref="Parse"/> reads back.</summary>
    public override string ToString() =>
        this switch
        {
            { HasLevel: true } => _value.ToString(CultureInfo.InvariantCulture),
            { IsNoOpportunity: true } => NoOpportunityText,
            _ => "",
        };
}

/// <summary>In JSON: the rank as a number, "none" for no opportunity, and null for not assessed.</summary>
internal sealed class RatedJsonConverter : JsonConverter<Rated>
{
    public override bool HandleNull => true;

    public override Rated Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType switch
        {
            JsonTokenType.Null => "",
            JsonTokenType.Number when reader.TryGetInt32(out var rank) => rank.ToString(CultureInfo.InvariantCulture),
            JsonTokenType.String => reader.GetString(),
            _ => throw new JsonException(),
        };
        return Rated.TryParse(text, null, out var rated) ? rated : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, Rated value, JsonSerializerOptions options)
    {
        if (value.Level is { } level)
            writer.WriteNumberValue(level);
        else if (value.IsNoOpportunity)
            writer.WriteStringValue(Rated.NoOpportunityText);
        else
            writer.WriteNullValue();
    }
}
