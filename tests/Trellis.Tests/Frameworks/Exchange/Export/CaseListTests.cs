using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Trellis.Tests.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Export;

/// <summary>The list of documents: pages, order, filter and fields, as the binding of CASE 1.1 says.</summary>
public abstract partial class CaseListTests(Provider provider) : CaseWorld(provider)
{
    private async Task<IReadOnlyList<string>> Titles(string query) =>
        [.. (await Get($"/CFDocuments?{query}"))["CFDocuments"]!.AsArray().Select(d => (string)d!["title"]!)];

    private static string Filter(string text) => $"filter={Uri.EscapeDataString(text)}";

    [Fact]
    public async Task It_is_paged_sorted_and_cut_to_fields()
    {
        await App.Import([CasePackages.Garden.File()], null);
        var answer = await (await App.As(World.Una)).Get(
            $"{Root}/CFDocuments?limit=1&offset=0&sort=title&orderBy=desc&fields=title,identifier"
        );
        answer.Headers.GetValues("X-Total-Count").ShouldBe(["2"]);
        answer
            .Headers.GetValues("Link")
            .Single()
            .ShouldContain(
                $"<http://localhost{Root}/CFDocuments?limit=1&offset=1&sort=title&orderBy=desc&fields=title%2Cidentifier>; "
                    + $"rel=\"next\""
            );
        (await Json(answer))
            .ToJsonString()
            .ShouldBe($$"""{"CFDocuments":[{"identifier":"{{Small}}","title":"Small"}]}""");
        (await Titles("limit=99999999999999999999")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_filter_looks_into_links_and_lists_without_regard_to_case()
    {
        await App.Import([CaseDefinitions.Package().File()], null);
        foreach (
            var (filter, titles) in new[]
            {
                ("title='SMALL'", "Small"),
                ("title!='Small' AND creator~'GARDEN'", "Rules of the workshop"),
                ("title='x' OR title='small'", "Small"),
                ("title>'s'", "Small"),
                ("licenseURI.title='free TO use'", "Rules of the workshop"),
                ("subjectURI.title~'safe'", "Rules of the workshop"),
                ("subject~'safety, first'", "Rules of the workshop"),
                ("subject='order,safety, first'", "Rules of the workshop"),
                ($"CFPackageURI.identifier='{Small}'", "Small"),
                ("lastChangeDateTime='2026-01-02T04:04:05+01:00'", "Rules of the workshop"),
            }
        )
            (await Titles(Filter(filter))).ShouldBe([titles], filter);
        (await Titles(Filter("subject='Order'"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_used_is_refused_or_passed_over_as_the_standard_says()
    {
        await App.Import([CasePackages.Garden.File()], null);
        var browser = await App.As(World.Una);
        (await Titles("sort=colour&orderBy=desc")).ShouldBe(["Small", "Gardening"]);
        (await Get("/CFDocuments?fields=title,colour"))["CFDocuments"]![0]!.AsObject().Count.ShouldBeGreaterThan(4);
        await Refused(browser, "/CFDocuments?orderBy=up", HttpStatusCode.BadRequest, "invalid_sort_field");
        foreach (
            var wrong in new[]
            {
                "limit=0",
                "limit=x",
                "offset=-1",
                "fields=",
                "fields=title,,creator",
                "filter=x",
                Filter("colour='x'"),
                Filter("title.colour='x'"),
                Filter("title='x' NOR title='y'"),
            }
        )
            await Refused(browser, $"/CFDocuments?{wrong}", HttpStatusCode.BadRequest, "invalid_selection_field");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(50)]
    public async Task The_next_pages_end_at_the_last_one_and_there_is_a_way_back_from_behind_it(int from)
    {
        foreach (var title in new[] { "A", "B", "C", "D" })
        {
            var package = CasePackages.Garden;
            package["CFDocument"]!["title"] = title;
            await App.Import([package.File()], title);
        }
        var browser = await App.As(World.Una);
        var (at, last, seen) = ($"{Root}/CFDocuments?limit=2&offset={from}", "", new List<string>());
        for (var step = 0; at.Length > 0; step++)
        {
            step.ShouldBeLessThan(10);
            var answer = await browser.Get(at);
            var links = Link()
                .Matches(answer.Headers.GetValues("Link").Single())
                .ToDictionary(m => m.Groups["rel"].Value, m => m.Groups["url"].Value);
            var page = (await Json(answer))["CFDocuments"]!.AsArray();
            seen.AddRange(page.Select(d => (string)d!["title"]!));
            if (!links.ContainsKey("next") && page.Count > 0)
                at.ShouldEndWith(new Uri(links["last"]).Query);
            (last, at) = (at, links.GetValueOrDefault("next") ?? (page.Count == 0 ? links["prev"] : ""));
        }
        seen.ShouldBe(
            from == 0 ? ["A", "B", "C", "D", "Small"]
            : from == 1 ? ["B", "C", "D", "Small"]
            : ["Small"]
        );
    }

    [GeneratedRegex("<(?<url>[^>]+)>; rel=\"(?<rel>[a-z]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    public sealed class OnSqlite() : CaseListTests(Provider.Sqlite);

    public sealed class OnPostgres() : CaseListTests(Provider.Postgres);
}
