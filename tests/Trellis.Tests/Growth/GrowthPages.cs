using AngleSharp.Html.Dom;

namespace Trellis.Tests.Growth;

/// <summary>What stands on the page of somebody's growth.</summary>
public static class GrowthPages
{
    /// <summary>The words of one row of the figure.</summary>
    public static string Row(IHtmlDocument page, string competency)
    {
        var link = page.QuerySelectorAll("figure a").Single(a => a.TextContent.Trim() == competency);
        return (link.Closest("tr") ?? link.Closest("li") ?? link.ParentElement!.ParentElement!).TextContent;
    }
}
