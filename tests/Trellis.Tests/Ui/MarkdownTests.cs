using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Trellis.Ui;

namespace Trellis.Tests.Ui;

/// <summary>Texts as frameworks write them: what works, and that nothing reaches outside.</summary>
public sealed class MarkdownTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("One *two* **three**", "<p>One <em>two</em> <strong>three</strong></p>")]
    [InlineData("**a *b* c**", "<p><strong>a <em>b</em> c</strong></p>")]
    [InlineData("- a\n- b", "<ul class=\"prose-list\"><li>a</li><li>b</li></ul>")]
    [InlineData("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>")]
    [InlineData("a\nb", "<p>a<br>b</p>")]
    [InlineData("# Heading", "<p><strong>Heading</strong></p>")]
    [InlineData("Heading\n===", "<p><strong>Heading</strong></p>")]
    [InlineData(
        "[here](https://example.org/a?b=c)",
        "<p><a href=\"https://example.org/a?b=c\" rel=\"nofollow noreferrer\">here</a></p>"
    )]
    [InlineData("[here](javascript:alert(1))", "<p>here</p>")]
    [InlineData("[here](JaVaScRiPt:alert(1))", "<p>here</p>")]
    [InlineData("[here](&#106;avascript:alert(1))", "<p>here</p>")]
    [InlineData("[here](data:text/html,x)", "<p>here</p>")]
    [InlineData("[here](//example.org)", "<p>here</p>")]
    [InlineData("[here](/account)", "<p>here</p>")]
    [InlineData("[*here*][1]\n\n[1]: javascript:alert(1)", "<p><em>here</em></p>")]
    [InlineData("![words](https://example.org/x.png)", "<p>words</p>")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>")]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("a <b onclick=x>b</b>", "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>")]
    [InlineData("~~old~~", "<p><del>old</del></p>")]
    public void A_text_becomes_what_it_means(string? text, string html) => Normal(Markdown.ToHtml(text)).ShouldBe(html);

    [Fact]
    public void No_text_whatever_becomes_markup_that_acts()
    {
        var pieces = Gen.Elements(
                "<script>",
                "</script>",
                "<img src=x onerror=y>",
                "[a](",
                ")",
                "![",
                "](javascript:alert(1))",
                "javascript:",
                "<a href='",
                "\"",
                "'",
                ">",
                "<",
                "`",
                "```",
                "\n",
                "\n\n",
                "    ",
                "# ",
                "- ",
                "1. ",
                "*",
                "**",
                "~~",
                "[1]: ",
                "[x][1]",
                "<svg/onload=z>",
                "<!--",
                "-->",
                "&lt;",
                "&#x3c;script&#x3e;",
                "\\",
                "|",
                "http://e.org",
                "https://e.org/\" onclick=\"x",
                "mailto:a@b.c",
                "vbscript:x",
                "data:text/html,<script>",
                "\u0000",
                "\u202E",
                "é",
                "𝑑",
                "text "
            )
            .ArrayOf()
            .Select(string.Concat)
            .ToArbitrary();
        string[] allowed = ["P", "EM", "STRONG", "DEL", "UL", "OL", "LI", "A", "BR", "CODE", "PRE", "BLOCKQUOTE", "HR"];
        Prop.ForAll(
                pieces,
                text =>
                {
                    var body = new HtmlParser().ParseDocument($"<body>{Markdown.ToHtml(text)}</body>").Body!;
                    return body.QuerySelectorAll("*")
                        .All(e =>
                            allowed.Contains(e.TagName)
                            && e.Attributes.All(a =>
                                a.Name is "class" or "rel" or "start" or "title"
                                || (
                                    a.Name == "href"
                                    && new[] { "http:", "https:", "mailto:" }.Any(s =>
                                        a.Value.StartsWith(s, StringComparison.OrdinalIgnoreCase)
                                    )
                                )
                            )
                        );
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static string Normal(string html) =>
        new HtmlParser()
            .ParseDocument($"<body>{html}</body>")
            .Body!.InnerHtml.Replace("\n", "", StringComparison.Ordinal);
}
