using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>
/// The list of documents, with the parameters that CASE gives it: limit, offset, sort, orderBy, filter and fields.
/// </summary>
public static partial class CaseList
{
    private const int Most = 1000;
    private static readonly string[] Fields = [.. CaseShape.Document.Members.Select(m => m.Name), "CFPackageURI"];

    public static IResult Answer(HttpContext http, IReadOnlyList<CasePackageText> books)
    {
        var query = http.Request.Query;
        if (Number(query["limit"], 100, 1) is not { } limit)
            return Wrong("invalid_selection_field", "limit is a whole number from 1.");
        if (Number(query["offset"], 0, 0) is not { } offset)
            return Wrong("invalid_selection_field", "offset is a whole number from 0.");
        string? sort = query["sort"],
            order = query["orderBy"],
            fields = query["fields"],
            filter = query["filter"];
        if (sort is { Length: > 0 } && !Fields.Contains(sort))
            return Wrong("invalid_sort_field", $"Documents cannot be sorted by {sort}.");
        if (order is { Length: > 0 } && order is not ("asc" or "desc"))
            return Wrong("invalid_sort_field", "orderBy is asc or desc.");
        var selected = fields is { Length: > 0 }
            ? fields.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : Fields;
        if (Array.Find(selected, f => !Fields.Contains(f)) is { } unknown)
            return Wrong("invalid_selection_field", $"A document has no {unknown}.");

        var address = CaseApi.Address(http);
        var all = books
            .Select(b => CaseApi.Alone(b.Document, ("CFPackageURI", b.Link("CFPackages"))))
            .Select(d => CaseApi.At(address, d));
        if (filter is { Length: > 0 })
        {
            if (Filter(filter) is not { } passes)
                return Wrong(
                    "invalid_selection_field",
                    "A filter is a field, a sign (=, !=, <, >, <=, >=, ~) and a text in single quotes, such as "
                        + "title~'growth'; two of them are joined by AND or OR."
                );
            all = all.Where(passes);
        }
        var documents = (
            order == "desc"
                ? all.OrderByDescending(d => Text(d, sort ?? "title"), StringComparer.Ordinal)
                : all.OrderBy(d => Text(d, sort ?? "title"), StringComparer.Ordinal)
        ).ToList();
        http.Response.Headers["X-Total-Count"] = documents.Count.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.Link = Links(http, limit, offset, documents.Count);
        var page = documents
            .Skip(offset)
            .Take(limit)
            .Select(d => new JsonObject(
                d.Where(m => selected.Contains(m.Key)).Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))
            ));
        return CaseApi.Said(new JsonObject { ["CFDocuments"] = new JsonArray([.. page]) }, address);
    }

    private static IResult Wrong(string code, string why) => CaseApi.Fault(StatusCodes.Status400BadRequest, code, why);

    private static int? Number(string? text, int otherwise, int least) =>
        string.IsNullOrEmpty(text) ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            ? Math.Min(number, least == 1 ? Most : int.MaxValue)
        : null;

    private static string Text(JsonObject document, string field) =>
        document[field] switch
        {
            null => "",
            JsonValue value => value.TryGetValue<string>(out var text) ? text : value.ToJsonString(),
            var other => other.ToJsonString(),
        };

    private static Func<JsonObject, bool>? Filter(string filter)
    {
        var match = FilterText().Match(filter);
        if (!match.Success || One(match, "") is not { } first)
            return null;
        if (!match.Groups["join"].Success)
            return first;
        return One(match, "2") is not { } second ? null
            : match.Groups["join"].Value == "AND" ? d => first(d) && second(d)
            : d => first(d) || second(d);
    }

    private static Func<JsonObject, bool>? One(Match match, string n)
    {
        var (field, sign, value) = (
            match.Groups["field" + n].Value,
            match.Groups["sign" + n].Value,
            match.Groups["value" + n].Value
        );
        if (!Fields.Contains(field))
            return null;
        return sign switch
        {
            "=" => d => Text(d, field) == value,
            "!=" => d => Text(d, field) != value,
            "~" => d => Text(d, field).Contains(value, StringComparison.OrdinalIgnoreCase),
            "<" => d => string.CompareOrdinal(Text(d, field), value) < 0,
            ">" => d => string.CompareOrdinal(Text(d, field), value) > 0,
            "<=" => d => string.CompareOrdinal(Text(d, field), value) <= 0,
            _ => d => string.CompareOrdinal(Text(d, field), value) >= 0,
        };
    }

    private static string Links(HttpContext http, int limit, int offset, int total)
    {
        var others = string.Concat(
            http.Request.Query.Where(q => q.Key is not ("limit" or "offset"))
                .Select(q => $"&{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(q.Value.ToString())}")
        );
        string At(int start, string rel) =>
            $"<{CaseApi.Address(http)}{CaseApi.Root}/CFDocuments?limit={limit}&offset={start}{others}>; rel=\"{rel}\"";
        List<string> links = [At(0, "first"), At(total == 0 ? 0 : (total - 1) / limit * limit, "last")];
        if (offset + (long)limit < total)
            links.Add(At(offset + limit, "next"));
        if (offset > 0)
            links.Add(At(Math.Max(0, offset - limit), "prev"));
        return string.Join(", ", links);
    }

    [GeneratedRegex(
        "^(?<field>\\w+)(?<sign>!=|<=|>=|=|<|>|~)'(?<value>[^']*)'"
            + "(?:\\s+(?<join>AND|OR)\\s+(?<field2>\\w+)(?<sign2>!=|<=|>=|=|<|>|~)'(?<value2>[^']*)')?$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex FilterText();
}
