using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Trellis.Ui;

/// <summary>
/// Markdown as texts of a framework use it: paragraphs, lists, emphasis, links. What could reach outside a text is
/// disarmed: HTML is shown as written, an image is its words, a link goes to http, https or mailto only, and a heading
/// is a strong line, because the page owns the outline.
/// </summary>
public static class Markdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UseSoftlineBreakAsHardlineBreak()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .Build();

    public static string ToHtml(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var document = Markdig.Markdown.Parse(text, Pipeline);
        foreach (var list in document.Descendants<ListBlock>().Where(l => !l.IsOrdered))
            list.GetAttributes().AddClass("prose-list");
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage || !IsSafe(link.Url))
                Unwrap(link);
            else
                link.GetAttributes().AddProperty("rel", "nofollow noreferrer");
        }
        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !IsSafe(l.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HeadingRenderer>(new StrongLine());
        renderer.Render(document);
        return writer.ToString();
    }

    private static bool IsSafe(string? url) =>
        WebLink.Of(url) is not null
        || (Uri.TryCreate(url, UriKind.Absolute, out var to) && to.Scheme == Uri.UriSchemeMailto);

    /// <summary>Leaves the words of a link and takes away the way.</summary>
    private static void Unwrap(LinkInline link)
    {
        Inline after = link;
        while (link.FirstChild is { } word)
        {
            word.Remove();
            after.InsertAfter(word);
            after = word;
        }
        link.Remove();
    }

    private sealed class StrongLine : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
        {
            renderer.Write("<p><strong>");
            renderer.WriteLeafInline(obj);
            renderer.WriteLine("</strong></p>");
        }
    }
}
