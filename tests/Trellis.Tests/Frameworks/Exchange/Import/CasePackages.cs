using System.Text;
using System.Text.Json.Nodes;
using Trellis.Frameworks.Exchange.Export;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>Packages written for these tests, with the shape and the oddities of published ones.</summary>
public static class CasePackages
{
    public const string Document = "a1b2c3d4-0000-4000-8000-000000000000";
    private const string Time = "2026-01-02T03:04:05+00:00";

    /// <summary>The identifier of the n-th item.</summary>
    public static string Item(int n) => $"a1b2c3d4-0000-4000-8000-{n:D12}";

    private static string Link(int n) => $"b1b2c3d4-0000-4000-8000-{n:D12}";

    /// <summary>
    /// A package with these items; an item stands under the n-th one, or under the document for 0, or nowhere for -1.
    /// </summary>
    public static JsonObject Of(params (string Statement, int Under)[] items)
    {
        var package = new JsonObject
        {
            ["CFDocument"] = new JsonObject
            {
                ["identifier"] = Document,
                ["uri"] = $"https://example.org/CFDocuments/{Document}",
                ["creator"] = "A gardener",
                ["title"] = "Gardening",
                ["lastChangeDateTime"] = Time,
            },
            ["CFItems"] = new JsonArray(),
            ["CFAssociations"] = new JsonArray(),
        };
        foreach (var ((statement, under), index) in items.Select((item, i) => (item, i + 1)))
        {
            package["CFItems"]!
                .AsArray()
                .Add(
                    new JsonObject
                    {
                        ["identifier"] = Item(index),
                        ["uri"] = $"https://example.org/CFItems/{Item(index)}",
                        ["fullStatement"] = statement,
                        ["lastChangeDateTime"] = Time,
                    }
                );
            if (under >= 0)
                package.Linked("isChildOf", Item(index), under == 0 ? Document : Item(under));
        }
        return package;
    }

    /// <summary>Gardening with a category, two competencies and a skill.</summary>
    public static JsonObject Garden => Of(("The bed", 0), ("Planting", 1), ("Weeding", 1), ("Pulling by hand", 3));

    public static JsonObject Linked(this JsonObject package, string type, string from, string to, int? sequence = null)
    {
        var links = package["CFAssociations"]!.AsArray();
        var id = Link(links.Count + 1);
        var link = new JsonObject
        {
            ["identifier"] = id,
            ["uri"] = $"https://example.org/CFAssociations/{id}",
            ["associationType"] = type,
            ["originNodeURI"] = new JsonObject
            {
                ["title"] = "from",
                ["identifier"] = from,
                ["uri"] = "https://example.org/from",
            },
            ["destinationNodeURI"] = new JsonObject
            {
                ["title"] = "to",
                ["identifier"] = to,
                ["uri"] = "https://example.org/to",
            },
            ["lastChangeDateTime"] = Time,
        };
        if (sequence is { } s)
            link["sequenceNumber"] = s;
        links.Add(link);
        return package;
    }

    /// <summary>Sets a member of the n-th item.</summary>
    public static JsonObject With(this JsonObject package, int item, string member, JsonNode? value)
    {
        package["CFItems"]![item - 1]![member] = value;
        return package;
    }

    public static InputFile File(this JsonObject package) => File(package.ToJsonString());

    public static InputFile File(string json) =>
        new("garden.json", () => new MemoryStream(Encoding.UTF8.GetBytes(json)));

    public static ParsedFramework Read(this JsonObject package)
    {
        var read = CaseFormat.Read(package.File());
        read.Problem.ShouldBeNull();
        ContentRules.Check(read.Value!.Content!).ShouldBeEmpty();
        return read.Value!;
    }

    public static IReadOnlyList<Finding> Refused(InputFile file) =>
        CaseFormat.Read(file).Problem.ShouldBeOfType<Problem.Unreadable>().Findings;

    /// <summary>What an export says about the version.</summary>
    public static readonly VersionFacts Facts = new(1, new(2026, 2, 1), new(2026, 1, 31, 9, 30, 0, DateTimeKind.Utc));

    /// <summary>The package as which a content goes out.</summary>
    public static JsonNode Out(this FrameworkContent content) => JsonNode.Parse(CaseExport.Write(content, Facts))!;

    public static JsonNode OutItem(this FrameworkContent content, int n) =>
        content.Out()["CFItems"]!.AsArray().Single(i => (string)i!["identifier"]! == Item(n))!;
}
