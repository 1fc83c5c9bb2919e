using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>
/// The filter of the CASE 1.1 binding: <c>field sign 'value'</c>, joined by AND and OR, of which AND binds first. A field
/// of an object inside is named with dots, values are compared without regard to case, and a list is equal to its
/// values with commas between them and contains any of them.
/// </summary>
public static partial class CaseFilter
{
    /// <summary>How a filter is written, for those whose filter cannot be read.</summary>
    public const string Form =
        "A filter is a field, a sign (=, !=, <, >, <=, >=, ~) and a text in single quotes, such as title~'growth' or "
        + "licenseURI.title='CC BY 4.0'; several are joined by AND or OR.";

    /// <summary>Which documents pass; null where the text is no filter, or names a field that a document has not.</summary>
    public static Func<JsonObject, bool>? Read(string filter, Func<string, bool> isField)
    {
        List<List<Func<JsonObject, bool>>> either =
        [
            [],
        ];
        for (var rest = filter; rest.Length > 0; )
        {
            var match = Term().Match(rest);
            if (!match.Success || !isField(match.Groups["field"].Value))
                return null;
            var value = match.Groups["single"].Success ? match.Groups["single"].Value : match.Groups["double"].Value;
            if (Joined().IsMatch(value))
                return null; // two terms, and between them what joins nothing
            either[^1].Add(Passes(match.Groups["field"].Value, match.Groups["sign"].Value, value));
            if (match.Groups["join"].Value.Equals("OR", StringComparison.OrdinalIgnoreCase))
                either.Add([]);
            rest = match.Groups["rest"].Value;
        }
        return document => either.Exists(all => all.TrueForAll(passes => passes(document)));
    }

    /// <summary>What a document says in a field, an object inside of it named with dots; nothing where it is silent.</summary>
    private static IReadOnlyList<string> Texts(JsonObject document, string field)
    {
        IEnumerable<JsonNode?> nodes = [document];
        foreach (var name in field.Split('.'))
            nodes = nodes.SelectMany(Flat).OfType<JsonObject>().Select(o => o[name]).ToList();
        return [.. nodes.SelectMany(Flat).OfType<JsonNode>().Select(Text)];
    }

    /// <summary>By what documents are put in order: an instant as it is in UTC, everything else without regard to case.</summary>
    public static string SortKey(JsonObject document, string field)
    {
        var text = string.Join(',', Texts(document, field));
        return CaseShape.Document.Of(field) == CaseValue.Time && Instant(text) is { } instant
            ? instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)
            : Names.Key(text);
    }

    /// <summary>
    /// Which of two texts comes first: instants and days by time, numbers by size, everything else by its letters, without
    /// regard to case.
    /// </summary>
    private static int Compare(string a, string b)
    {
        if (Instant(a) is { } first && Instant(b) is { } second)
            return first.CompareTo(second);
        if (Number(a) is { } less && Number(b) is { } more)
            return less.CompareTo(more);
        return string.CompareOrdinal(Names.Key(a), Names.Key(b));
    }

    private static Func<JsonObject, bool> Passes(string field, string sign, string value) =>
        sign switch
        {
            "=" => d => IsSame(Texts(d, field), value),
            "!=" => d => !IsSame(Texts(d, field), value),
            "~" => d => Contains(Texts(d, field), value),
            "<" => d => Order(d, field, value) < 0,
            ">" => d => Order(d, field, value) > 0,
            "<=" => d => Order(d, field, value) <= 0,
            _ => d => Order(d, field, value) >= 0,
        };

    private static int? Order(JsonObject document, string field, string value) =>
        Texts(document, field) is { Count: > 0 } texts ? Compare(string.Join(',', texts), value) : null;

    private static bool IsSame(IReadOnlyList<string> texts, string value) =>
        texts.Count == 0
            ? value.Length == 0
            : texts.Count == 1 && Names.Key(texts[0]) == Names.Key(value)
                || (Instant(texts[0]) is { } was && texts.Count == 1 && Instant(value) == was)
                || (texts.Count > 1 && Keys(texts).SetEquals(Keys([value])));

    private static bool Contains(IReadOnlyList<string> texts, string value) =>
        texts.Count == 1 && Names.Key(texts[0]).Contains(Names.Key(value), StringComparison.Ordinal)
        || Keys([value]).Any(k => texts.Any(t => t != value && Names.Key(t).Contains(k, StringComparison.Ordinal)));

    /// <summary>The values of a list, those with commas in them taken apart.</summary>
    private static HashSet<string> Keys(IEnumerable<string> texts) =>
        texts.SelectMany(t => t.Split(',')).Select(Names.Key).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<JsonNode?> Flat(JsonNode? node) => node as IEnumerable<JsonNode?> ?? [node];

    private static string Text(JsonNode node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : node.ToJsonString();

    private static DateTimeOffset? Instant(string text) =>
        CaseShape.IsTime(text) || CaseShape.IsDate(text)
            ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            : null;

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    [GeneratedRegex(
        @"^\s*(?<field>[\w:-]+(?:\.[\w:-]+)*)\s*(?<sign>!=|<=|>=|=|<|>|~)\s*"
            + @"(?:'(?<single>.*?)'|""(?<double>.*?)"")"
            + @"(?:\s+(?<join>[Aa][Nn][Dd]|[Oo][Rr])\s+(?<rest>[\w:.-]+\s*(?:!=|<=|>=|=|<|>|~)\s*['""].*))?\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Term();

    [GeneratedRegex(@"['""]\s+\w+\s+[\w:.-]+\s*(?:!=|<=|>=|=|<|>|~)\s*['""]", RegexOptions.NonBacktracking)]
    private static partial Regex Joined();
}
