using System.Text.Json.Nodes;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>Values of a kind beside the right one are read as what is meant, with a remark.</summary>
public sealed class CaseReadingTests
{
    private static JsonObject Sequenced(JsonNode? first, JsonNode? second)
    {
        var package = CasePackages.Of(("Second", 0), ("First", 0));
        package["CFAssociations"]![0]!["sequenceNumber"] = first;
        package["CFAssociations"]![1]!["sequenceNumber"] = second;
        return package;
    }

    [Fact]
    public void A_number_in_quotes_is_the_number()
    {
        var parsed = Sequenced("10", "9").Read();
        parsed.Content!.Competencies.Select(c => c.Name).ShouldBe(["First", "Second"]);
        parsed.Warnings.ShouldContain(w =>
            w.Message
                == "Here is a text where CASE wants a whole number. It is read as one. This is the first of 2 places."
            && w.Line == 1
        );
        parsed.Content.Out()["CFAssociations"]!
            .AsArray()
            .Select(a => a!["sequenceNumber"]!.ToJsonString())
            .ShouldBe(["10", "9"]);
    }

    [Fact]
    public void A_whole_number_may_have_a_point_and_an_empty_one_is_none()
    {
        var parsed = Sequenced(JsonNode.Parse("2.0"), "").Read();
        parsed.Content!.Competencies.Select(c => c.Name).ShouldBe(["Second", "First"]);
        var back = parsed.Content.Out()["CFAssociations"]!;
        (back[0]!["sequenceNumber"]!.ToJsonString(), back[1]!["sequenceNumber"]).ShouldBe(("2", null));
    }

    [Fact]
    public void A_number_without_quotes_is_a_text_and_one_text_is_a_list()
    {
        var parsed = CasePackages
            .Of(("Sweep", 0))
            .With(1, "humanCodingScheme", 1.10m)
            .With(1, "educationLevel", "09")
            .With(1, "conceptKeywords", new JsonArray(7, "broom"))
            .Read();
        var item = parsed.Content!.OutItem(1);
        (
            item["humanCodingScheme"]!.ToJsonString(),
            item["educationLevel"]!.ToJsonString(),
            item["conceptKeywords"]!.ToJsonString()
        ).ShouldBe(("\"1.10\"", "[\"09\"]", "[\"7\",\"broom\"]"));
        parsed.Warnings.Count(w => w.Message.StartsWith("Here is ", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Theory]
    [InlineData("one")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public void What_is_no_number_stays_a_fault(string text) =>
        CasePackages
            .Refused(Sequenced(text, 2).File())
            .ShouldHaveSingleItem()
            .Message.ShouldBe("\"sequenceNumber\" of a CFAssociation is a whole number, not a text.");

    [Fact]
    public void An_item_without_a_statement_goes_out_as_it_came()
    {
        var parsed = CasePackages
            .Of(("", 0), ("\u200B", 0), ("x", 0), ("Mind the ladder", 0))
            .With(2, "humanCodingScheme", "R.2")
            .With(3, "fullStatement", null)
            .Read();
        parsed
            .Content!.Competencies.Select(c => c.Name)
            .ShouldBe([CasePackages.Item(1), "R.2", CasePackages.Item(3), "Mind the ladder"]);
        string Full(int n) => parsed.Content.OutItem(n)["fullStatement"]!.GetValue<string>();
        (Full(1), Full(2), Full(3)).ShouldBe(("", "\u200B", ""));
        parsed.Content.OutItem(2)["abbreviatedStatement"].ShouldBeNull();
        parsed
            .Warnings.Count(w => w.Message.StartsWith("This item says nothing", StringComparison.Ordinal))
            .ShouldBe(3);
    }

    [Fact]
    public void An_item_with_only_a_short_statement_keeps_it()
    {
        var item = CasePackages
            .Of(("x", 0))
            .With(1, "fullStatement", null)
            .With(1, "abbreviatedStatement", " Sweep ")
            .Read()
            .Content!.OutItem(1);
        ((string)item["abbreviatedStatement"]!, (string)item["fullStatement"]!).ShouldBe((" Sweep ", " Sweep "));
    }

    [Fact]
    public void Definitions_come_in_and_go_out_whole()
    {
        var package = CaseDefinitions.Package();
        package["CFDefinitions"]!["CFLevels"] = new JsonArray(1);
        var parsed = package.Read();
        var back = parsed.Content!.Out();
        var extensions = back["CFDefinitions"]!["extensions"]!.AsObject();
        extensions["trellis:other"]!.ToJsonString().ShouldBe("""{"CFLevels":[1]}""");
        extensions.Remove("trellis:other");
        package["CFDefinitions"]!.AsObject().Remove("CFLevels");
        JsonNode.DeepEquals(back["CFDefinitions"], package["CFDefinitions"]).ShouldBeTrue();
        foreach (var name in new[] { "subject", "subjectURI", "licenseURI" })
            JsonNode.DeepEquals(back["CFDocument"]![name], package["CFDocument"]![name]).ShouldBeTrue(name);
        foreach (var name in new[] { "CFItemType", "CFItemTypeURI", "conceptKeywordsURI", "licenseURI" })
            JsonNode.DeepEquals(back["CFItems"]![0]![name], package["CFItems"]![0]![name]).ShouldBeTrue(name);
        JsonNode
            .DeepEquals(
                back["CFAssociations"]![0]!["CFAssociationGroupingURI"],
                package["CFAssociations"]![0]!["CFAssociationGroupingURI"]
            )
            .ShouldBeTrue();
    }
}
