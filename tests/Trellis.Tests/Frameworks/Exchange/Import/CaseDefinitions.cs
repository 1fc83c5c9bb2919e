using System.Text.Json.Nodes;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>A package whose items and associations are of kinds, on subjects and under terms that it defines itself.</summary>
public static class CaseDefinitions
{
    /// <summary>The identifier of the n-th definition.</summary>
    public static string Id(int n) => $"c1b2c3d4-0000-4000-8000-{n:D12}";

    public static JsonObject Package()
    {
        var package = CasePackages.Of(("Wear gloves", 0), ("Clean the blade", 0));
        var document = package["CFDocument"]!;
        document["identifier"] = Id(100);
        document["title"] = "Rules of the workshop";
        document["subject"] = new JsonArray("Safety, first", "Order");
        document["subjectURI"] = new JsonArray(Link(2, "Safety"), Link(4, "Order"));
        document["licenseURI"] = Link(7, "Free to use");
        foreach (var item in package["CFItems"]!.AsArray())
        {
            item!["CFItemType"] = "Rule";
            item["CFItemTypeURI"] = Link(6, "Rule");
            item["conceptKeywordsURI"] = Link(5, "Tools");
            item["licenseURI"] = Link(7, "Free to use");
        }
        foreach (var association in package["CFAssociations"]!.AsArray())
        {
            association!["destinationNodeURI"]!["identifier"] = Id(100);
            association["CFAssociationGroupingURI"] = Link(8, "Main");
        }
        package["CFDefinitions"] = new JsonObject
        {
            // below the subject, and before it
            ["CFSubjects"] = new JsonArray(
                Of(3, "Fire", ("hierarchyCode", "1.1")),
                Of(2, "Safety", ("hierarchyCode", "1"), ("description", "Nobody is hurt.")),
                Of(4, "Order", ("hierarchyCode", "10"))
            ),
            ["CFConcepts"] = new JsonArray(Of(5, "Tools", ("keywords", "hand|power"), ("hierarchyCode", "1"))),
            ["CFItemTypes"] = new JsonArray(
                Of(6, "Rule", ("description", "It holds for all."), ("hierarchyCode", "1"), ("typeCode", "R"))
            ),
            ["CFLicenses"] = new JsonArray(Of(7, "Free to use", ("licenseText", "Do what you like."))),
            ["CFAssociationGroupings"] = new JsonArray(Of(8, "Main", ("description", "The first way to sort them."))),
            ["extensions"] = new JsonObject { ["example:by"] = "hand" },
        };
        return package;
    }

    private static JsonObject Of(int n, string title, params (string Name, string Value)[] more)
    {
        var definition = new JsonObject
        {
            ["identifier"] = Id(n),
            ["uri"] = $"https://example.org/{n}",
            ["title"] = title,
            ["lastChangeDateTime"] = "2026-01-02T03:04:05Z",
        };
        foreach (var (name, value) in more)
            definition[name] = value;
        return definition;
    }

    private static JsonObject Link(int n, string title) =>
        new()
        {
            ["title"] = title,
            ["identifier"] = Id(n),
            ["uri"] = $"https://example.org/{n}",
        };
}
