using System.Text.Json.Nodes;
using Trellis.Frameworks.Exchange.Export;

namespace Trellis.Tests.Frameworks.Exchange.Export;

/// <summary>The filter of the CASE list, on one document.</summary>
public sealed class CaseFilterTests
{
    private static readonly JsonObject Document = JsonNode
        .Parse(
            """
            {"title":"Driver's rules, in short","version":"10","subject":["Reading, aloud","Writing"],
             "licenseURI":{"title":"CC BY 4.0"},"lastChangeDateTime":"2026-02-03T04:05:06Z"}
            """
        )!
        .AsObject();

    [Theory]
    [InlineData("title='driver's RULES, in short'", true)]
    [InlineData("title=\"Driver's rules, in short\"", true)]
    [InlineData("title = 'Driver's rules, in short'", true)]
    [InlineData("title~'rules, in' AND version='10'", true)]
    [InlineData("title~'rules' AND version='11' OR version='10'", true)]
    [InlineData("version='10' OR title~'x' AND version='11'", true)]
    [InlineData("title~'rules' AND version='11' AND version='10'", false)]
    [InlineData("title~'s rules' or title='AND'", true)]
    [InlineData("version>'9'", true)]
    [InlineData("version<'9'", false)]
    [InlineData("licenseURI.title='cc by 4.0'", true)]
    [InlineData("licenseURI.uri='x'", false)]
    [InlineData("licenseURI.uri!='x'", true)]
    [InlineData("licenseURI.uri<'x'", false)]
    [InlineData("subject='Reading, aloud,Writing'", true)]
    [InlineData("subject='Writing'", false)]
    [InlineData("subject!='Writing'", true)]
    [InlineData("subject~'writing'", true)]
    [InlineData("subject~'Painting,Writing'", true)]
    [InlineData("subject~'painting'", false)]
    [InlineData("lastChangeDateTime>'2026-02-03T05:05:00+01:00'", true)]
    [InlineData("lastChangeDateTime>='2026-02-03'", true)]
    [InlineData("lastChangeDateTime<'2026-02-04'", true)]
    public void It_reads_as_the_binding_writes_it(string filter, bool passes) =>
        CaseFilter.Read(filter, _ => true).ShouldNotBeNull()(Document).ShouldBe(passes);

    [Theory]
    [InlineData("title")]
    [InlineData("title=")]
    [InlineData("title='x")]
    [InlineData("title='x' AND")]
    [InlineData("title='x' XOR title='y'")]
    [InlineData("='x'")]
    [InlineData("title=='x'")]
    [InlineData(".title='x'")]
    public void What_is_no_filter_is_none(string filter) => CaseFilter.Read(filter, _ => true).ShouldBeNull();

    [Fact]
    public void A_field_that_is_not_known_makes_it_none_wherever_it_stands() =>
        CaseFilter.Read("title='x' OR colour='y'", f => f == "title").ShouldBeNull();
}
