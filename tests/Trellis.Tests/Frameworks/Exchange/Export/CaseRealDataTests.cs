using System.Text.Json.Nodes;
using Trellis.Demo;
using Trellis.Frameworks.Exchange.Export;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Export;

/// <summary>Published packages and frameworks, in and out, against the published schema.</summary>
public sealed class CaseRealDataTests
{
    private static readonly VersionFacts Facts = new(1, new(2026, 2, 1), new(2026, 1, 31, 9, 30, 0, DateTimeKind.Utc));

    private static ParsedFramework Read(string name) =>
        CaseFormat.Read(InputFile.OnDisk(Path.Combine(CaseSchema.Folder!, name))).Value.ShouldNotBeNull();

    private static (List<string> Items, List<string> Associations) Said(JsonNode package) =>
        (
            [
                .. package["CFItems"]!
                    .AsArray()
                    .Select(i =>
                        $"{i!["identifier"]} {i["fullStatement"]} | {i["abbreviatedStatement"]} | "
                        + $"{i["humanCodingScheme"]} | {i["notes"]} | {i["uri"]} | "
                        + $"{DateTimeOffset.Parse((string)i["lastChangeDateTime"]!):O}"
                    )
                    .Order(StringComparer.Ordinal),
            ],
            [
                .. package["CFAssociations"]!
                    .AsArray()
                    .Select(a =>
                        $"{a!["identifier"]} {a["associationType"]} {a["originNodeURI"]!["identifier"]} "
                        + $"{a["destinationNodeURI"]!["identifier"]} {a["sequenceNumber"]} "
                        + $"{a["originNodeURI"]!["title"]} {a["uri"]}"
                    )
                    .Order(StringComparer.Ordinal),
            ]
        );

    [CaseFact]
    public void Every_published_package_comes_in_and_goes_out_with_the_same_items_texts_hierarchy_and_associations()
    {
        foreach (
            var (name, items, associations, categories, competencies, skills) in new[]
            {
                ("SmartLevelFramework.json", 14, 14, 2, 12, 0),
                ("Ordering.json", 28, 28, 1, 1, 26),
                ("Utf8TestFramework.json", 1, 1, 0, 1, 0),
            }
        )
        {
            var parsed = Read(name);
            var content = parsed.Content.ShouldNotBeNull();
            parsed.HasOurKeys.ShouldBeFalse();
            ContentRules.Check(content).ShouldBeEmpty();
            (
                content.Categories.Count,
                content.Competencies.Count,
                content.Skills.Count(),
                content.Links.Count
            ).ShouldBe((categories, competencies, skills, associations), name);

            var package = CaseExport.Write(content, Facts);
            CaseSchema.Published().Faults(package).ShouldBeEmpty(name);
            var (before, after) = (
                Said(JsonNode.Parse(File.ReadAllText(Path.Combine(CaseSchema.Folder!, name)))!),
                Said(JsonNode.Parse(package)!)
            );
            (before.Items.Count, before.Associations.Count).ShouldBe((items, associations), name);
            after.Items.ShouldBe(before.Items, name);
            after.Associations.ShouldBe(before.Associations, name);
            var back = CaseFormat.Read(new("back.json", () => new MemoryStream(package))).Value.ShouldNotBeNull();
            (back.HasOurKeys, ContentFacts.Compare(content, back.Content!).IsSame).ShouldBe((true, true), name);
        }
    }

    [CaseFact]
    public void What_a_package_does_not_say_or_says_twice_is_reported()
    {
        var parsed = Read("Ordering.json");
        parsed
            .Ignored.Select(f => f.Message)
            .ShouldBe(
                [
                    "CFPackageURI says in each CFDocument what the package says as a whole. It is left out.",
                    "CFDocumentURI says in each CFItem what the package says as a whole. It is left out. This is "
                        + "the first of 28 places.",
                    "CFDocumentURI says in each CFAssociation what the package says as a whole. It is left out. "
                        + "This is the first of 28 places.",
                ],
                ignoreOrder: true
            );
        parsed
            .Warnings.Select(f => f.Message)
            .ShouldContain(
                "1 category and 1 competency and 26 skills made from where items stand in the hierarchy, because "
                    + "their types do not say what they are."
            );
        parsed.Warnings.ShouldAllBe(w => w.File == "Ordering.json" && w.Line > 0 && w.Column > 0);
    }

    [RealDataFact]
    public void The_civil_service_framework_goes_out_as_the_schema_wants_it_and_comes_back_the_same() =>
        GoesOut(Formats.Read(RealData.Ddat!, "ddat").Value!.Draft.ToContent("DDaT"))
            .ShouldBe((8 + 52 + 201 + 188, 8 + 52 + 201 + 188 + 1781, 166));

    [CaseFact]
    public void The_demo_framework_goes_out_as_the_schema_wants_it_and_comes_back_the_same()
    {
        var tables = new[]
        {
            "levels",
            "categories",
            "competencies",
            "descriptors",
            "skills",
            "positions",
            "expectations",
            "paths",
        }.Select(t => new InputFile(
            $"{t}.csv",
            () => typeof(DemoCompany).Assembly.GetManifestResourceStream($"larkspur/{t}.csv")!
        ));
        GoesOut(Formats.Read([.. tables], "csv", "Larkspur").Value!.Draft.ToContent("Larkspur")).Rubrics.ShouldBe(35);
    }

    private static (int Items, int Associations, int Rubrics) GoesOut(FrameworkContent content)
    {
        content = content with { Identifier = "6f1c3a52-9d0b-4c7e-8a11-2b3c4d5e6f70" };
        var package = CaseExport.Write(content, Facts);
        CaseSchema.Published().Faults(package).ShouldBeEmpty();
        var said = JsonNode.Parse(package)!;
        var back = CaseFormat.Read(new("back.json", () => new MemoryStream(package))).Value.ShouldNotBeNull();
        (back.HasOurKeys, ContentFacts.Compare(content, back.Content!)).ShouldSatisfyAllConditions(
            x => x.HasOurKeys.ShouldBeTrue(),
            x => x.Item2.IsSame.ShouldBeTrue()
        );
        return (
            said["CFItems"]!.AsArray().Count,
            said["CFAssociations"]!.AsArray().Count,
            said["CFRubrics"]!.AsArray().Count
        );
    }
}
