using System.Text;
using System.Text.Json.Nodes;
using Trellis.Frameworks.Exchange.Export;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>What becomes of a package from elsewhere, and that it goes out as it came.</summary>
public sealed class CaseFormatTests
{
    [Fact]
    public void Dangling_associations_are_kept_and_remarked()
    {
        const string elsewhere = "ffffffff-0000-4000-8000-000000000009";
        var parsed = CasePackages
            .Garden.Linked("exactMatchOf", CasePackages.Item(2), elsewhere)
            .Linked("isChildOf", elsewhere, CasePackages.Item(2))
            .Read();
        parsed
            .Warnings.Select(w => w.Message)
            .ShouldContain("An association exactMatchOf has an end that is not in this package. It is kept as it is.");
        parsed
            .Warnings.Select(w => w.Message)
            .ShouldContain("An association isChildOf has an end that is not in this package. It is kept as it is.");
        parsed.Content!.Out()["CFAssociations"]!
            .AsArray()
            .Select(a => (string)a!["associationType"]!)
            .ShouldBe(["isChildOf", "isChildOf", "isChildOf", "isChildOf", "exactMatchOf", "isChildOf"]);
    }

    [Fact]
    public void Unknown_keys_are_remarked_and_go_out_in_the_extensions()
    {
        var package = CasePackages.Garden.With(2, "colour", "green").With(3, "colour", "blue");
        package["extra"] = new JsonArray(1, 2);
        var parsed = package.Read();
        parsed.Warnings.ShouldContain(w =>
            w.Message
                == "\"colour\" is not known of a CFItem. It is kept in its extensions. This is the first of 2 places."
            && w.Line == 1
        );
        parsed.Warnings.ShouldContain(w =>
            w.Message == "\"extra\" is not known of a CFPackage. It is kept in its extensions."
        );
        parsed.Content!.OutItem(2)["extensions"]!["trellis:other"]!["colour"]!.GetValue<string>().ShouldBe("green");
        parsed.Content!.Out()["extensions"]!["trellis:other"]!["extra"]!.ToJsonString().ShouldBe("[1,2]");
    }

    [Fact]
    public void A_time_without_a_zone_is_read_as_UTC()
    {
        var parsed = CasePackages.Garden.With(2, "lastChangeDateTime", "2017-03-04T05:06:07").Read();
        parsed.Warnings.ShouldContain(w =>
            w.Message == "A time has no zone, or is not written as CASE wants it. It is read as UTC."
        );
        parsed.Content!.OutItem(2)["lastChangeDateTime"]!.GetValue<string>().ShouldBe("2017-03-04T05:06:07Z");
    }

    [Fact]
    public void Texts_go_out_exactly_as_they_came()
    {
        var odd = "  Pflanzen 𝑑 👩‍🌾\u00A0und \u200Bmehr \r\n zweite Zeile\t. ";
        var longText = string.Concat(Enumerable.Repeat("Wörter und ", 100)) + "Ende";
        var parsed = CasePackages
            .Of((odd, 0), (longText, 0), ("Short", 0))
            .With(3, "abbreviatedStatement", " Very  short ")
            .With(3, "humanCodingScheme", "𝑑.1")
            .With(3, "notes", "line\r\nline")
            .With(3, "educationLevel", new JsonArray("09", "10"))
            .Read();
        parsed
            .Content!.Competencies.Select(c => c.Name)
            .ToList()
            .ShouldSatisfyAllConditions(
                n => n[0].ShouldBe("Pflanzen 𝑑 👩‍🌾 und mehr zweite Zeile ."),
                n => n[1].ShouldEndWith("…"),
                n => n[1].Length.ShouldBeLessThanOrEqualTo(200),
                n => n[2].ShouldBe("Very short")
            );
        parsed.Content.OutItem(1)["fullStatement"]!.GetValue<string>().ShouldBe(odd);
        parsed.Content.OutItem(2)["fullStatement"]!.GetValue<string>().ShouldBe(longText);
        parsed.Content.OutItem(2)["abbreviatedStatement"].ShouldBeNull();
        var third = parsed.Content.OutItem(3);
        (
            third["abbreviatedStatement"]!.GetValue<string>(),
            third["fullStatement"]!.GetValue<string>(),
            third["humanCodingScheme"]!.GetValue<string>(),
            third["notes"]!.GetValue<string>(),
            third["educationLevel"]!.ToJsonString()
        ).ShouldBe((" Very  short ", "Short", "𝑑.1", "line\r\nline", """["09","10"]"""));
        Encoding.UTF8.GetString(CaseExport.Write(parsed.Content, CasePackages.Facts)).ShouldContain("Pflanzen");
    }

    [Fact]
    public void An_edited_name_goes_out_in_place_of_what_came()
    {
        var content = CasePackages.Of(("  Planting  ", 0)).Read().Content!;
        var edited = content with
        {
            Competencies = [content.Competencies[0] with { Name = "Sowing", Description = "Seeds." }],
        };
        (
            edited.OutItem(1)["abbreviatedStatement"]!.GetValue<string>(),
            edited.OutItem(1)["fullStatement"]!.GetValue<string>()
        ).ShouldBe(("Sowing", "Seeds."));
    }

    [Fact]
    public void Names_that_are_there_twice_get_their_code_or_a_number_and_go_out_as_they_came()
    {
        var parsed = CasePackages
            .Of(("Level", 0), ("Level", 0), ("level", 0), ("Level", 0))
            .With(2, "humanCodingScheme", "L.2")
            .Read();
        parsed.Content!.Competencies.Select(c => c.Name).ShouldBe(["Level", "Level (L.2)", "level (2)", "Level (3)"]);
        parsed
            .Warnings.Count(w => w.Message.StartsWith("Another competency is called", StringComparison.Ordinal))
            .ShouldBe(3);
        parsed.Content.OutItem(3)["fullStatement"]!.GetValue<string>().ShouldBe("level");
    }

    [Fact]
    public void An_identifier_that_is_no_UUID_is_kept_and_a_UUID_stands_for_it()
    {
        var package = CasePackages
            .Of(("A", 0), ("B", -1))
            .With(2, "identifier", "urn:x:B")
            .Linked("isChildOf", "urn:x:B", CasePackages.Item(1));
        var parsed = package.Read();
        parsed.Warnings.ShouldContain(w => w.Message.StartsWith("\"urn:x:B\" is no UUID.", StringComparison.Ordinal));
        parsed.Content!.Competencies.ShouldHaveSingleItem().Category.ShouldBe("a");
        parsed.Content.Out()["CFItems"]![1]!["extensions"]!["trellis:identifier"]!
            .GetValue<string>()
            .ShouldBe("urn:x:B");
    }

    [Fact]
    public void Rubrics_become_levels_and_texts()
    {
        static JsonObject Level(int n, string quality, string? text) =>
            new()
            {
                ["identifier"] = $"c1b2c3d4-0000-4000-8000-{n:D12}",
                ["uri"] = "x",
                ["quality"] = quality,
                ["description"] = text,
                ["position"] = n,
                ["lastChangeDateTime"] = "2026-01-01T00:00:00Z",
            };
        JsonObject Criterion(int n, int item, string category, params JsonNode[] levels) =>
            new()
            {
                ["identifier"] = $"d1b2c3d4-0000-4000-8000-{n:D12}",
                ["uri"] = "x",
                ["category"] = category,
                ["CFItemURI"] = new JsonObject
                {
                    ["title"] = "",
                    ["identifier"] = CasePackages.Item(item),
                    ["uri"] = "x",
                },
                ["CFRubricCriterionLevels"] = new JsonArray(levels),
                ["lastChangeDateTime"] = "2026-01-01T00:00:00Z",
            };
        var package = CasePackages.Garden;
        package["CFRubrics"] = new JsonArray(
            new JsonObject
            {
                ["identifier"] = "e1b2c3d4-0000-4000-8000-000000000001",
                ["uri"] = "x",
                ["title"] = "Planting",
                ["lastChangeDateTime"] = "2026-01-01T00:00:00Z",
                ["CFRubricCriteria"] = new JsonArray(
                    Criterion(1, 2, "", Level(2, "High", "Plants a wood."), Level(1, "Low", "Plants a row.")),
                    Criterion(2, 2, "Manager", Level(3, "Low", null), Level(4, "High", "Plans."))
                ),
            },
            new JsonObject
            {
                ["identifier"] = "e1b2c3d4-0000-4000-8000-000000000002",
                ["uri"] = "x",
                ["title"] = "Lost",
                ["lastChangeDateTime"] = "2026-01-01T00:00:00Z",
            }
        );
        var parsed = package.Read();
        var content = parsed.Content!;
        content.Scales.Select(s => s.Name).ShouldBe(["Aware to Expert", "Low to High"]);
        content
            .Competencies[0]
            .Descriptors.ShouldBe([
                new(1, Track.Individual, "Plants a row."),
                new(2, Track.Individual, "Plants a wood."),
                new(2, Track.Managerial, "Plans."),
            ]);
        parsed
            .Ignored.ShouldHaveSingleItem()
            .Message.ShouldStartWith("The rubric \"Lost\" gives no texts: it has no criteria.");
        content.Out()["CFRubrics"]!.AsArray().Select(r => (string)r!["title"]!).ShouldBe(["Planting", "Lost"]);
    }

    [CaseFact]
    public void Everything_odd_goes_out_as_the_published_schema_wants_it()
    {
        var package = CasePackages
            .Of(("A", 1), ("B", 2), ("B", 2), ("", -1))
            .With(1, "colour", true)
            .With(2, "identifier", "X")
            .With(3, "lastChangeDateTime", "2017-01-01")
            .With(3, "statusStartDate", "soon")
            .With(3, "licenseURI", new JsonObject { ["title"] = "t" })
            .With(4, "uri", null)
            .Linked("aligns with", CasePackages.Item(1), "urn:elsewhere")
            .Linked("ext:", CasePackages.Item(1), CasePackages.Item(3));
        package["CFDefinitions"] = JsonNode.Parse(
            """{"CFLicenses":[{"identifier":"no","title":"Free"}],"CFConcepts":[{"x":1}],"colour":3}"""
        );
        CaseSchema.Published().Faults(CaseExport.Write(package.Read().Content!, CasePackages.Facts)).ShouldBeEmpty();
    }
}
