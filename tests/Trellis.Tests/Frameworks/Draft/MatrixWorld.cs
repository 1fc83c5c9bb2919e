using System.Net;
using AngleSharp.Html.Dom;

namespace Trellis.Tests.Frameworks.Draft;

/// <summary>A world of its own in which the matrix of a role is filled: what its positions ask for.</summary>
public abstract class MatrixWorld(Provider provider) : OwnWorld(provider)
{
    protected const string Matrix = "form:has(level-grid)";
    protected string Page => $"/framework/{World.Framework}/draft/roles/maker/expectations";

    protected async Task<Browser> Ops()
    {
        var ops = await App.As(World.Ops);
        (await ops.BeginDraft(World.Framework)).StatusCode.ShouldBe(HttpStatusCode.OK);
        return ops;
    }

    /// <summary>The number of the cell of a position and an item.</summary>
    protected static string Cell(IHtmlDocument page, string position, string item)
    {
        var input = page.QuerySelectorAll("input[name$='.Position']")
            .Single(i =>
                i.GetAttribute("value") == position
                && i.ParentElement!.QuerySelector("input[name$='.Item']")!.GetAttribute("value") == item
            );
        return input.GetAttribute("name")![..^".Position".Length];
    }

    protected static string? Level(IHtmlDocument page, string position, string item) =>
        ((IHtmlSelectElement)page.QuerySelector($"select[name='{Cell(page, position, item)}.Level']")!).Value;

    protected async Task<string> Asked(string position, string item)
    {
        var draft = await (await Ops()).Draft(World.Framework);
        var asks = draft["content"]!["roles"]!
            .AsArray()
            .SelectMany(r => r!["positions"]!.AsArray())
            .Single(p => (string)p!["key"]! == position)!["expectations"]!
            .AsArray()
            .SingleOrDefault(e => (string)e!["item"]! == item);
        return asks is null ? "" : $"{asks["level"]}/{asks["desired"]}/{asks["weight"]}";
    }

    /// <summary>The fields of the matrix as the page shows them.</summary>
    protected static Dictionary<string, string> Values(IHtmlDocument page) =>
        page.QuerySelectorAll($"{Matrix} input[name], {Matrix} select[name]")
            .Select(e =>
                (
                    Name: e.GetAttribute("name")!,
                    Value: e is IHtmlSelectElement s ? s.Value ?? "" : ((IHtmlInputElement)e).Value
                )
            )
            .ToDictionary(v => v.Name, v => v.Value);
}
