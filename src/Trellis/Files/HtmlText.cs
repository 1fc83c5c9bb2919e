using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Trellis.Files;

/// <summary>
/// Texts that were kept as HTML, as wikis and HR systems export them: what they mean as Markdown, or as plain text.
/// </summary>
public static partial class HtmlText
{
    /// <summary>Whether a text has the tags or the character references of HTML.</summary>
    public static bool Is(string text) =>
        text.AsSpan().IndexOfAny('<', '&') >= 0 && (Tag().IsMatch(text) || Reference().IsMatch(text));

    /// <summary>The same meaning as Markdown: emphasis, lists, headings, links and paragraphs; other tags are dropped.</summary>
    public static string Markdown(string text)
    {
        if (!Tag().IsMatch(text))
            return System.Net.WebUtility.HtmlDecode(text).Replace('\u00A0', ' ');
        var markdown = new StringBuilder();
        Write(new HtmlParser().ParseDocument(text).Body!, markdown, indent: "");
        return BlankLines().Replace(LineEnds().Replace(markdown.ToString(), "\n\n"), "\n\n").Trim();
    }

    /// <summary>The words alone, on one line.</summary>
    public static string Plain(string text) =>
        Names.Tidy(new HtmlParser().ParseDocument(Breaks().Replace(text, " $0")).Body!.TextContent);

    private static void Write(INode of, StringBuilder to, string indent)
    {
        var number = 0;
        foreach (var node in of.ChildNodes)
        {
            if (node is IText { Data: var data })
                to.Append(Spaces().Replace(data, " "));
            else if (node is not IElement element)
                continue;
            else if (element.LocalName == "li")
                WriteItem(element, to, indent, of.NodeName == "OL" ? $"{++number}. " : "- ");
            else
                WriteElement(element, to, indent);
        }
    }

    private static void WriteItem(IElement item, StringBuilder to, string indent, string mark)
    {
        var inside = new StringBuilder();
        Write(item, inside, indent + "  ");
        to.Append('\n').Append(indent).Append(mark).Append(inside.ToString().Trim()).Append('\n');
    }

    private static void WriteElement(IElement element, StringBuilder to, string indent)
    {
        switch (element.LocalName)
        {
            case "br":
                to.Append("  \n");
                break;
            case "strong" or "b":
                Around(element, to, indent, "**");
                break;
            case "em" or "i":
                Around(element, to, indent, "*");
                break;
            case "code":
                Around(element, to, indent, "`");
                break;
            case "a" when element.GetAttribute("href") is { Length: > 0 } link && WebLink.Of(link) is not null:
                to.Append('[').Append(element.TextContent.Trim()).Append("](").Append(link).Append(')');
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                to.Append("\n\n").Append("### ");
                Write(element, to, indent);
                to.Append("\n\n");
                break;
            case "ul" or "ol":
                to.Append(indent.Length == 0 ? "\n\n" : "\n");
                Write(element, to, indent);
                to.Append('\n');
                break;
            case "p" or "div" or "blockquote" or "tr" or "table" or "pre":
                to.Append("\n\n");
                Write(element, to, indent);
                to.Append("\n\n");
                break;
            case "script" or "style":
                break;
            default:
                Write(element, to, indent);
                break;
        }
    }

    /// <summary>Marks around the words, not around the white space at their ends.</summary>
    private static void Around(IElement element, StringBuilder to, string indent, string mark)
    {
        var inside = new StringBuilder();
        Write(element, inside, indent);
        var text = inside.ToString();
        var words = text.Trim();
        if (words.Length == 0)
            to.Append(text);
        else
            to.Append(text, 0, text.IndexOf(words[0]))
                .Append(mark)
                .Append(words)
                .Append(mark)
                .Append(text.AsSpan(text.TrimEnd().Length));
    }

    [GeneratedRegex(
        "</?(p|br|div|span|ul|ol|li|b|strong|i|em|u|a|h[1-6]|blockquote|code|pre|table|tbody|thead|tr|td|th|font)"
            + @"(\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Tag();

    [GeneratedRegex(
        "&(amp|lt|gt|quot|apos|nbsp|[a-z]dash|[lr][sd]quo|#[0-9]{1,6});",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Reference();

    [GeneratedRegex(
        @"(?i)<(br|/p|/li|/div|/td|/h[1-6])\b[^<>]*>",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Breaks();

    [GeneratedRegex(@"[ \t\r\n\u00A0]+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\n[ \t]+\n", RegexOptions.NonBacktracking)]
    private static partial Regex LineEnds();

    [GeneratedRegex(@"\n{3,}", RegexOptions.NonBacktracking)]
    private static partial Regex BlankLines();
}
