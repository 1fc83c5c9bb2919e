namespace Trellis.Tests.Files;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>Cuts <b>hedges</b>.</p>", "Cuts **hedges**.")]
    [InlineData("<p>One.</p><p>Two.</p>", "One.\n\nTwo.")]
    [InlineData("One<br>Two<br/>Three", "One  \nTwo  \nThree")]
    [InlineData("<ul><li>in spring</li><li>in autumn</li></ul>", "- in spring\n\n- in autumn")]
    [InlineData("<ol><li>dig</li><li>water</li></ol>", "1. dig\n\n2. water")]
    [InlineData("a <strong> bold </strong>word", "a  **bold** word")]
    [InlineData("Research &amp; development&nbsp;now", "Research & development now")]
    [InlineData("<a href=\"https://example.org/a\">here</a>", "[here](https://example.org/a)")]
    [InlineData("<a href=\"javascript:alert(1)\">here</a>", "here")]
    [InlineData("<p>x</p><script>alert(1)</script>", "x")]
    [InlineData("<div>one<div>two</div></div>", "one\n\ntwo")]
    [InlineData("<p></p>", "")]
    public void HTML_becomes_Markdown_of_the_same_meaning(string html, string markdown)
    {
        HtmlText.Is(html).ShouldBeTrue();
        HtmlText.Markdown(html).ShouldBe(markdown);
    }

    [Theory]
    [InlineData("a < b and c > d")]
    [InlineData("List<T> and R&D")]
    [InlineData("Fish & chips; salt")]
    [InlineData("<name>")]
    [InlineData("plain")]
    [InlineData("")]
    public void Other_texts_are_left_alone(string text) => HtmlText.Is(text).ShouldBeFalse();

    [Fact]
    public void A_name_keeps_its_words_alone() =>
        HtmlText.Plain("<p><b>Cutting</b> back<br>hedges &amp; trees</p>").ShouldBe("Cutting back hedges & trees");

    [Fact]
    public void The_report_says_where_and_how_often()
    {
        using var table = TableReader
            .Open(World.File("t.csv", "name,about\n<b>Pruning</b>,<p>Cuts.</p>\nx,y\nz,a&amp;b\n"))
            .Value.ShouldNotBeNull();
        table.Next();
        (table["name"].AsName, table["about"].AsText).ShouldBe(("Pruning", "Cuts."));
        table.Text("about").ShouldBe("<p>Cuts.</p>", "a table of Trellis's own comes back as it went out");
        while (table.Next())
        { /* to the end */
        }
        table.Html.ShouldBe(
            new("t.csv", 2, 1, "3 cells hold HTML. They became Markdown of the same meaning. This is the first.")
        );
    }
}
