using System.Net;
using System.Text.Json.Nodes;
using Trellis.Tests.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Export;

/// <summary>Each answer of the CASE API is what the binding of version 1.1 says, also to what goes wrong.</summary>
public abstract class CaseBindingTests(Provider provider) : CaseWorld(provider)
{
    private const string Nobody = "f0000000-0000-0000-0000-000000000000";

    /// <summary>
    /// Packages with what others really send: an identifier that everybody uses, addresses that are none, an item that
    /// hangs nowhere.
    /// </summary>
    private async Task Fill()
    {
        foreach (var title in new[] { "Yard", "Pool" })
        {
            var package = CasePackages.Of(("Shut the gate", 0), ("Alone", -1));
            package["CFDocument"]!["title"] = title;
            package["CFDocument"]!["officialSourceURL"] = "www.example.org/rules";
            var text = package.ToJsonString().Replace(CasePackages.Document, Nobody, StringComparison.Ordinal);
            text = text.Replace(CasePackages.Item(1), "00000000-0000-0000-0000-0000000000a1", StringComparison.Ordinal);
            text = text.Replace("\"https://example.org/from\"", "\"a place\"", StringComparison.Ordinal);
            await App.Import([CasePackages.File(text)], null);
        }
        await App.Import([CaseDefinitions.Package().File()], null);
    }

    [Fact]
    public async Task Every_object_is_as_the_binding_describes_it()
    {
        await Fill();
        var wrong = new List<string>();
        var browser = await App.As(World.Una);
        foreach (var document in (await Walked("CFDocuments", "/CFDocuments"))["CFDocuments"]!.AsArray())
        {
            var package = await Walked("CFPackage", $"/CFPackages/{document!["identifier"]}");
            await Walked("CFDocument", $"/CFDocuments/{document["identifier"]}");
            foreach (var item in Ids(package["CFItems"]))
            {
                await Walked("CFItem", $"/CFItems/{item}");
                var around = await browser.Get($"{Root}/CFItemAssociations/{item}");
                var isThere = around.StatusCode == HttpStatusCode.OK;
                wrong.AddRange(
                    CaseBinding.Faults(
                        isThere ? "CFItemAssociations" : "Status",
                        await around.Content.ReadAsStringAsync()
                    )
                );
            }
            foreach (var association in Ids(package["CFAssociations"]))
                await Walked("CFAssociation", $"/CFAssociations/{association}");
            foreach (var rubric in Ids(package["CFRubrics"]))
                await Walked("CFRubric", $"/CFRubrics/{rubric}");
            foreach (var (kind, list) in package["CFDefinitions"]?.AsObject() ?? [])
            foreach (var definition in Ids(list))
                await Walked(kind[..^1], $"/{kind}/{definition}");
        }
        wrong.ShouldBeEmpty();

        async Task<JsonNode> Walked(string shape, string path)
        {
            var answer = await Get(path);
            wrong.AddRange(CaseBinding.Faults(shape, answer.ToJsonString()).Select(f => $"{path}: {f}"));
            return answer;
        }
    }

    private static IEnumerable<string> Ids(JsonNode? list) =>
        (list as JsonArray ?? []).Select(o => (string)o!["identifier"]!);

    [Theory]
    [InlineData("GET", "/ims/case/v1p1/CFDocuments?limit=none", 400)]
    [InlineData("GET", "/ims/case/v1p1/CFDocuments?fields=", 400)]
    [InlineData("GET", "/ims/case/v1p1/CFItems/nonsense", 404)]
    [InlineData("GET", "/ims/case/v1p1/CFItems/00000000-0000-4000-8000-000000000000", 404)]
    [InlineData("GET", "/ims/case/v1p1/Nothing/00000000-0000-4000-8000-000000000000", 404)]
    [InlineData("GET", "/ims/case/v1p1/CFItems", 404)]
    [InlineData("GET", "/ims/case/v1p0/CFDocuments", 404)]
    [InlineData("GET", "/ims", 404)]
    [InlineData("POST", "/ims/case/v1p1/CFDocuments", 405)]
    [InlineData("DELETE", "/ims/case/v1p1/CFItems/00000000-0000-4000-8000-000000000000", 405)]
    public async Task What_goes_wrong_is_said_in_the_words_of_the_binding(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new(method), path);
        var answer = await (await App.As(World.Una)).Client.SendAsync(request);
        ((int)answer.StatusCode).ShouldBe(status, path);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var said = await answer.Content.ReadAsStringAsync();
        CaseBinding.Faults("Status", said).ShouldBeEmpty(said);
        said.ShouldContain("imsx_codeMinorFieldValue");
    }

    [Fact]
    public async Task A_stranger_is_refused_in_the_words_of_the_binding()
    {
        var answer = await App.Anonymous().Get($"{Root}/CFDocuments");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        CaseBinding.Faults("Status", await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_program_may_ask_for_the_headers_alone()
    {
        var browser = await App.As(World.Una);
        foreach (var path in new[] { "/CFDocuments", $"/CFPackages/{Small}", $"/CFItems/{CasePackages.Item(99)}" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, Root + path);
            (await browser.Client.SendAsync(request)).StatusCode.ShouldBe(
                (await browser.Get(Root + path)).StatusCode,
                path
            );
        }
    }

    [Fact]
    public async Task Two_documents_of_one_identifier_are_found_each_under_one_of_its_own()
    {
        await Fill();
        var documents = (await Get("/CFDocuments?filter=title='Yard' OR title='Pool'"))["CFDocuments"]!.AsArray();
        documents.Select(d => (string)d!["title"]!).ShouldBe(["Pool", "Yard"]);
        var statements = new List<string>();
        foreach (var document in documents)
        {
            var id = (string)document!["identifier"]!;
            ((string)(await Get($"/CFDocuments/{id}"))["title"]!).ShouldBe((string)document["title"]!);
            var package = await Get($"/CFPackages/{id}");
            statements.Add((string)package["CFItems"]![0]!["identifier"]!);
            ((string)package["CFAssociations"]![0]!["destinationNodeURI"]!["identifier"]!).ShouldBe(id);
            ((string)package["CFAssociations"]![0]!["originNodeURI"]!["identifier"]!).ShouldBe(statements[^1]);
            ((string)(await Get($"/CFItems/{statements[^1]}"))["CFDocumentURI"]!["identifier"]!).ShouldBe(id);
        }
        statements.Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task One_package_that_is_two_frameworks_here_is_found_as_both()
    {
        await App.Import([CasePackages.Garden.File()], null);
        var again = CasePackages.Garden;
        again["CFDocument"]!["title"] = "Allotment";
        await App.Import([again.File()], "Allotment");
        var documents = (await Get("/CFDocuments?filter=creator='a gardener'"))["CFDocuments"]!.AsArray();
        documents.Select(d => (string)d!["title"]!).ShouldBe(["Allotment", "Gardening"]);
        ((string)documents[1]!["identifier"]!).ShouldBe(CasePackages.Document);
        var ids = new List<string>();
        foreach (var document in documents)
            ids.AddRange(Ids((await Get($"/CFPackages/{document!["identifier"]}"))["CFItems"]));
        ids.Distinct().Count().ShouldBe(8);
    }

    public sealed class OnSqlite() : CaseBindingTests(Provider.Sqlite);

    public sealed class OnPostgres() : CaseBindingTests(Provider.Postgres);
}
