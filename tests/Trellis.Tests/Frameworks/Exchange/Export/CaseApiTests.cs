using System.Net;
using System.Text.Json.Nodes;
using Trellis.Frameworks.Exchange.Import;
using Trellis.Tests.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Export;

/// <summary>The CASE API over HTTP: what it gives, to whom, and how it says no.</summary>
public abstract class CaseApiTests(Provider provider) : CaseWorld(provider)
{
    [Fact]
    public async Task Each_object_is_found_by_its_identifier_and_says_to_which_document_it_belongs()
    {
        var package = await Get($"/CFPackages/{Small}");
        string Id(string list, int n = 0) => (string)package[list]![n]!["identifier"]!;
        (await Get($"/CFDocuments/{Small}"))["CFPackageURI"]!["uri"]!
            .GetValue<string>()
            .ShouldBe($"http://localhost{Root}/CFPackages/{Small}");
        var item = await Get($"/CFItems/{Id("CFItems", 3).ToUpperInvariant()}");
        (
            item["abbreviatedStatement"]!.GetValue<string>(),
            item["fullStatement"]!.GetValue<string>(),
            item["CFDocumentURI"]!["identifier"]!.GetValue<string>()
        ).ShouldBe(("Writing", "How you write.", Small));
        (await Get($"/CFAssociations/{Id("CFAssociations")}"))["associationType"]!
            .GetValue<string>()
            .ShouldBe("isChildOf");
        (await Get($"/CFRubrics/{Id("CFRubrics")}"))["CFRubricCriteria"]!.AsArray().Count.ShouldBe(2);
        var around = await Get($"/CFItemAssociations/{Id("CFItems", 3)}");
        around["CFItem"]!["identifier"]!.GetValue<string>().ShouldBe(Id("CFItems", 3));
        around["CFAssociations"]!.AsArray().Count.ShouldBe(1 + 1 + 3); // its category, its skill, three positions
        around["CFItem"]!["CFDocumentURI"].ShouldNotBeNull();
        around["CFAssociations"]!.AsArray().ShouldAllBe(a => a!["CFDocumentURI"] == null);
        var type = (string)package["CFDefinitions"]!["CFItemTypes"]![1]!["identifier"]!;
        (await Get($"/CFItemTypes/{type}"))["CFItemTypes"]!.AsArray().ShouldHaveSingleItem()!["title"]!
            .GetValue<string>()
            .ShouldBe("Competency");
    }

    [Fact]
    public async Task Definitions_of_a_package_that_came_are_found_with_those_below_them()
    {
        var garden = CasePackages.Garden;
        garden["CFDocument"]!["licenseURI"] = JsonNode.Parse(
            """{"title":"Free","identifier":"f1b2c3d4-0000-4000-8000-000000000001","uri":"x"}"""
        );
        garden["CFDefinitions"] = JsonNode.Parse(
            """
            {"CFSubjects":[
              {"identifier":"f1b2c3d4-0000-4000-8000-000000000002","uri":"x","title":"Plants","hierarchyCode":"1",
               "lastChangeDateTime":"2026-01-01T00:00:00Z"},
              {"identifier":"f1b2c3d4-0000-4000-8000-000000000003","uri":"x","title":"Trees","hierarchyCode":"1.1",
               "lastChangeDateTime":"2026-01-01T00:00:00Z"}],
             "CFLicenses":[
               {"identifier":"f1b2c3d4-0000-4000-8000-000000000001","uri":"x","title":"Free to share","licenseText":"Do.",
                "lastChangeDateTime":"2026-01-01T00:00:00Z"}],
             "CFAssociationGroupings":[
               {"identifier":"f1b2c3d4-0000-4000-8000-000000000004","uri":"x","title":"Group",
                "lastChangeDateTime":"2026-01-01T00:00:00Z"}],
             "CFConcepts":[
               {"identifier":"f1b2c3d4-0000-4000-8000-000000000005","uri":"x","title":"Green","hierarchyCode":"1",
                "lastChangeDateTime":"2026-01-01T00:00:00Z"}]}
            """
        );
        await App.Import([garden.File()], null);
        (await Get("/CFSubjects/f1b2c3d4-0000-4000-8000-000000000002"))["CFSubjects"]!
            .AsArray()
            .Select(s => (string)s!["title"]!)
            .ShouldBe(["Plants", "Trees"]);
        (await Get("/CFLicenses/f1b2c3d4-0000-4000-8000-000000000001"))["licenseText"]!
            .GetValue<string>()
            .ShouldBe("Do.");
        (await Get("/CFAssociationGroupings/f1b2c3d4-0000-4000-8000-000000000004"))["title"]!
            .GetValue<string>()
            .ShouldBe("Group");
        (await Get("/CFConcepts/f1b2c3d4-0000-4000-8000-000000000005"))["CFConcepts"]!.AsArray().Count.ShouldBe(1);
        (
            await App.Db(db =>
                db.Set<Framework>().Where(f => f.Name == "Gardening").Select(f => f.Notice).SingleAsync()
            )
        ).ShouldBe("From Gardening, A gardener. Licence: Free to share.");
    }

    [Fact]
    public async Task What_is_not_there_is_said_in_the_words_of_the_standard()
    {
        var browser = await App.As(World.Una);
        foreach (
            var kind in new[]
            {
                "CFPackages",
                "CFDocuments",
                "CFItems",
                "CFItemAssociations",
                "CFAssociations",
                "CFAssociationGroupings",
                "CFConcepts",
                "CFItemTypes",
                "CFLicenses",
                "CFSubjects",
                "CFRubrics",
            }
        )
        {
            await Refused(browser, $"/{kind}/{CasePackages.Item(77)}", HttpStatusCode.NotFound, "unknownobject");
            await Refused(browser, $"/{kind}/nonsense", HttpStatusCode.NotFound, "invalid_uuid");
        }
        await Refused(browser, $"/People/{World.People[World.Ada]}", HttpStatusCode.NotFound, "unknownobject");
        (await browser.Get($"{Root}/nowhere")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_discovery_document_names_every_path()
    {
        var document = await Json(await App.Anonymous().Get($"{Root}/discovery/imscasev1p1_openapi3_v1p0.json"));
        document["openapi"]!.GetValue<string>().ShouldStartWith("3.");
        document["paths"]!.AsObject().Count.ShouldBe(12);
        document["servers"]![0]!["url"]!.GetValue<string>().ShouldBe($"http://localhost{Root}");
    }

    public sealed class OnSqlite() : CaseApiTests(Provider.Sqlite);

    public sealed class OnPostgres() : CaseApiTests(Provider.Postgres);
}
