using System.Text;
using System.Text.Json.Nodes;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>Packages that cannot be read: each fault with its line and column, in bounded memory.</summary>
public sealed class CaseFormatErrorTests
{
    private static Finding One(string json) => CasePackages.Refused(CasePackages.File(json)).ShouldHaveSingleItem();

    private static string Small(string items) =>
        $$"""{"CFDocument":{"identifier":"{{CasePackages.Document}}","title":"T"},"CFItems":[{{items}}]}""";

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{\n  \"CFDocument\": {\"title\": \"T\"", 2, 30)]
    [InlineData("{\n  \"CFDocument\": {\"title\": \"T", 2, 29)]
    [InlineData("{\n  \"CFDocument\": {\"title\": 𝑑}}", 2, 27)]
    [InlineData("{\"ä\": \"𝑑\", }", 1, 13)]
    [InlineData("{} {}", 1, 4)]
    public void A_file_that_breaks_off_or_is_no_JSON_is_refused_where_it_does(string json, int line, int column)
    {
        var finding = One(json);
        (finding.File, finding.Line, finding.Column).ShouldBe(("garden.json", line, column));
        finding.Message.ShouldStartWith("This is not JSON that can be read: ");
    }

    [Theory]
    [InlineData("[1]", 1, 1, "This is no CASE package: it has no CFDocument.")]
    [InlineData("\n {\"CFItems\": []}", 2, 2, "This is no CASE package: it has no CFDocument.")]
    [InlineData("{\"CFDocument\": [\n]}", 1, 16, "A CFDocument is an object, not this list.")]
    [InlineData("{\"CFDocument\": {\n\"title\": \"T\"}}", 1, 16, "This CFDocument has no identifier.")]
    [InlineData(
        "{\"CFDocument\": {\"identifier\": \"a1b2c3d4-0000-4000-8000-000000000000\",\n \"title\": {}}}",
        2,
        11,
        "\"title\" of a CFDocument is a text, not an object."
    )]
    [InlineData(
        "{\"CFDocument\": {\"identifier\": \"a1b2c3d4-0000-4000-8000-000000000000\"},\n \"CFItems\": {}}",
        2,
        13,
        "\"CFItems\" is a list of objects, not an object."
    )]
    [InlineData(
        "{\"CFDocument\": {\"identifier\": \"a1b2c3d4-0000-4000-8000-000000000000\"},\n \"CFItems\": [true]}",
        2,
        14,
        "\"CFItems\" is a list of objects, and here is true or false."
    )]
    [InlineData(
        "{\"CFDocument\": {\"identifier\": \"a1b2c3d4-0000-4000-8000-000000000000\"},\n \"a\": 1,\n \"a\": 2}",
        3,
        2,
        "This name is listed twice in one object."
    )]
    [InlineData(
        "{\"CFDocument\": {\"identifier\": \"a1b2c3d4-0000-4000-8000-000000000000\", \"title\": \"\\ud835\"}}",
        1,
        80,
        "This text holds one half of a character (a single surrogate)."
    )]
    public void What_is_of_the_wrong_type_is_named_with_its_place(string json, int line, int column, string message) =>
        One(json).ShouldBe(new Finding("garden.json", line, column, message));

    [Fact]
    public void Every_fault_is_named_not_only_the_first() =>
        CasePackages
            .Refused(
                CasePackages.File(
                    Small(
                        "{\"fullStatement\": []},\n{\"identifier\": \"x\", \"educationLevel\": {}, \"subject\": [[1]]}"
                    )
                )
            )
            .Select(f => (f.Line, f.Message))
            .ShouldBe([
                (1, "This CFItem has no identifier."),
                (1, "\"fullStatement\" of a CFItem is a text, not this list."),
                (2, "\"educationLevel\" of a CFItem is a list of texts, not an object."),
                (2, "\"subject\" of a CFItem is a list of texts, not this list."),
            ]);

    [Fact]
    public void An_identifier_that_is_there_twice_is_named_at_both_places()
    {
        var item = CasePackages.Item(1);
        One(
                Small(
                    $"{{\"identifier\": \"{item}\", \"fullStatement\": \"A\"}},\n{{\"identifier\": "
                        + $"\"{item.ToUpperInvariant()}\", \"fullStatement\": \"B\"}}"
                )
            )
            .ShouldBe(new Finding("garden.json", 2, 16, $"The identifier {item} is listed twice, first in line 1."));
        var package = CasePackages.Garden;
        package["CFAssociations"]!.AsArray().Add(package["CFAssociations"]![0]!.DeepClone());
        CasePackages.Refused(package.File()).ShouldHaveSingleItem().Message.ShouldContain("is listed twice");
    }

    [Theory]
    [InlineData("associationType", "This CFAssociation has no associationType.")]
    [InlineData("originNodeURI", "This CFAssociation does not say where it begins: originNodeURI has no identifier.")]
    [InlineData(
        "destinationNodeURI",
        "This CFAssociation does not say where it leads: destinationNodeURI has no identifier."
    )]
    public void An_association_without_a_type_or_an_end_is_named(string member, string message)
    {
        var package = CasePackages.Garden;
        package["CFAssociations"]![1]!.AsObject().Remove(member);
        CasePackages.Refused(package.File()).ShouldHaveSingleItem().Message.ShouldBe(message);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void A_hundred_thousand_nested_brackets_are_refused_at_the_one_that_is_too_deep(string bracket)
    {
        var finding = One(string.Concat(Enumerable.Repeat(bracket, 100_000)));
        finding.Message.ShouldContain("maximum configured depth");
        (finding.Line, finding.Column).ShouldBe((1, (bracket.Length * 64) + 1));
    }

    [Fact]
    public void What_is_not_UTF_8_is_refused_where_it_stands()
    {
        byte[] bytes = [.. "{\"CFDocument\":\n \"ä"u8, 0xC3, (byte)'"'];
        CasePackages
            .Refused(new("x.json", () => new MemoryStream(bytes)))
            .ShouldBe([new("x.json", 2, 4, "This is not UTF-8 text.")]);
    }

    [Fact]
    public void A_file_of_a_gigabyte_is_refused_after_its_first_part()
    {
        using var stream = new EndlessStream(1L << 30, _ => (byte)' ');
        var before = GC.GetAllocatedBytesForCurrentThread();
        CasePackages
            .Refused(new("huge.json", () => stream))
            .ShouldBe([
                new("huge.json", 0, 0, "This file is larger than 64 MB. Split what it holds, and bring in the parts."),
            ]);
        stream.Taken.ShouldBeLessThanOrEqualTo(JsonFile.Limit + (1 << 17));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4L * JsonFile.Limit);
    }

    [Fact]
    public void A_mark_at_the_beginning_of_the_file_is_no_fault() =>
        CaseFormat
            .Read(
                new(
                    "x.json",
                    () =>
                        new MemoryStream([
                            .. Encoding.UTF8.Preamble,
                            .. Encoding.UTF8.GetBytes(CasePackages.Garden.ToJsonString()),
                        ])
                )
            )
            .Problem.ShouldBeNull();

    [Fact]
    public void Our_own_words_that_are_damaged_are_read_like_any_other_package()
    {
        var package = CasePackages.Garden;
        package["CFDocument"]!["extensions"] = JsonNode.Parse("""{"trellis":{"format":1,"scales":3}}""");
        foreach (var (item, n) in package["CFItems"]!.AsArray().Select((i, n) => (i, n)))
            item!["extensions"] = new JsonObject
            {
                ["trellis"] = new JsonObject
                {
                    ["kind"] = "competency",
                    ["key"] = $"k{n}",
                    ["status"] = "Nonsense",
                },
            };
        var parsed = package.Read();
        (parsed.HasOurKeys, parsed.Content!.Categories.Count).ShouldBe((false, 1));
    }
}
