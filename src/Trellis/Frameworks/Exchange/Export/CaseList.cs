using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>
/// The list of documents, with the parameters that CASE gives it: limit, offset, sort, orderBy, filter and fields.
/// </summary>
public static class CaseList
{
    /// <summary>How many documents a page has where nothing is said, and at most.</summary>
    public const int Usual = 100,
        Most = 1000;

    private const string ByTitle = "title";
    private static readonly string[] Fields = [.. CaseShape.Document.Members.Select(m => m.Name), "CFPackageURI"];
    private static readonly string[] OfLink = ["title", "identifier", "uri"];

    /// <summary>What the binding lets a program ask for, as it stands in the address.</summary>
    public sealed class Asked
    {
        [FromQuery(Name = "limit")]
        public string? Limit { get; set; }

        [FromQuery(Name = "offset")]
        public string? Offset { get; set; }

        [FromQuery(Name = "sort")]
        public string? Sort { get; set; }

        [FromQuery(Name = "orderBy")]
        public string? OrderBy { get; set; }

        [FromQuery(Name = "filter")]
        public string? Filter { get; set; }

        [FromQuery(Name = "fields")]
        public string? Fields { get; set; }
    }

    public static IResult Answer(HttpContext http, Asked asked, IReadOnlyList<CasePackageText> books)
    {
        if (Number(asked.Limit, Usual, 1) is not { } limit)
            return Wrong("invalid_selection_field", "limit is a whole number from 1.");
        if (Number(asked.Offset, 0, 0) is not { } offset)
            return Wrong("invalid_selection_field", "offset is a whole number from 0.");
        limit = Math.Min(limit, Most);
        var (order, filter) = (asked.OrderBy, asked.Filter);
        if (order is { Length: > 0 } && order.ToUpperInvariant() is not ("ASC" or "DESC"))
            return Wrong("invalid_sort_field", "orderBy is asc or desc.");
        var selected = (asked.Fields ?? "").Split(',', StringSplitOptions.TrimEntries);
        if (asked.Fields is not null && selected.Contains(""))
            return Wrong(
                "invalid_selection_field",
                "fields names the fields to give, with commas between them, such as title,identifier. A blank one is none."
            );
        Func<JsonObject, bool>? passes = _ => true;
        if (filter is { Length: > 0 } && (passes = CaseFilter.Read(filter, IsField)) is null)
            return Wrong("invalid_selection_field", CaseFilter.Form);

        var address = CaseApi.Address(http);
        var documents = Sorted(
                books
                    .Select(b => CaseApi.Alone(b.Document, ("CFPackageURI", b.Link("CFPackages"))))
                    .Select(d => CaseApi.At(address, d))
                    .Where(passes),
                asked.Sort,
                isDescending: order?.ToUpperInvariant() == "DESC"
            )
            .ToList();
        http.Response.Headers["X-Total-Count"] = documents.Count.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.Link = Links(http, limit, offset, documents.Count);
        // a field that no document has selects nothing: then everything is given
        var isCut = selected.All(f => Fields.Contains(f));
        var page = documents
            .Skip(offset)
            .Take(limit)
            .Select(d => new JsonObject(
                d.Where(m => !isCut || selected.Contains(m.Key))
                    .Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))
            ));
        return CaseApi.Said(new JsonObject { ["CFDocuments"] = new JsonArray([.. page]) }, address);
    }

    private static IResult Wrong(string code, string why) => CaseFaults.Of(StatusCodes.Status400BadRequest, code, why);

    /// <summary>A number as it is asked for, large ones as the largest there is; null where it is none.</summary>
    private static int? Number(string? text, int otherwise, int least) =>
        string.IsNullOrEmpty(text) ? otherwise
        : !text.All(char.IsAsciiDigit) ? null
        : !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? int.MaxValue
        : number >= least ? number
        : null;

    /// <summary>Whether a filter or a sort may name it: a member of a document, or of a link or the extensions in it.</summary>
    private static bool IsField(string field)
    {
        var path = field.Split('.');
        if (!Fields.Contains(path[0]))
            return false;
        return path.Length == 1
            || path[0] == "extensions"
            || (path.Length == 2 && path[0].EndsWith("URI", StringComparison.Ordinal) && OfLink.Contains(path[1]));
    }

    /// <summary>By a field, or by title where that is none of a document; equal ones by their identifier.</summary>
    private static IEnumerable<JsonObject> Sorted(IEnumerable<JsonObject> documents, string? sort, bool isDescending)
    {
        var field = sort is { Length: > 0 } && IsField(sort) ? sort : ByTitle;
        var byField = (JsonObject d) => CaseFilter.SortKey(d, field);
        return (
            isDescending
                ? documents.OrderByDescending(byField, StringComparer.Ordinal)
                : documents.OrderBy(byField, StringComparer.Ordinal)
        ).ThenBy(d => CaseFilter.SortKey(d, "identifier"), StringComparer.Ordinal);
    }

    /// <summary>The other pages: those before and after this one, the first, and the one at which the next ones end.</summary>
    private static string Links(HttpContext http, int limit, int offset, int total)
    {
        var others = string.Concat(
            http.Request.Query.Where(q => q.Key is not ("limit" or "offset"))
                .Select(q => $"&{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(q.Value.ToString())}")
        );
        string At(int start, string rel) =>
            $"<{CaseApi.Address(http)}{CaseApi.Root}/CFDocuments?limit={limit}&offset={start}{others}>; rel=\"{rel}\"";
        var begins = offset % limit;
        var last = total > begins ? begins + (total - 1 - begins) / limit * limit : 0;
        List<string> links = [At(0, "first"), At(last, "last")];
        if (offset < last)
            links.Add(At(offset + limit, "next"));
        if (offset > 0)
            links.Add(At(Math.Min(last, Math.Max(0, offset - limit)), "prev"));
        return string.Join(", ", links);
    }
}
