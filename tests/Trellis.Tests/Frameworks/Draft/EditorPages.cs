using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;

namespace Trellis.Tests.Frameworks.Draft;

/// <summary>The pages of the editor as People Ops uses them, in one draft.</summary>
public abstract class EditorPages(WorldFixture fixture) : SharedWorld(fixture)
{
    protected const string Form = "form:has(input[name='Input.Seen'])";
    protected static readonly string TooLong = new('x', ContentRules.NameLimit + 1);

    protected string Draft => $"/framework/{World.Framework}/draft";

    protected async Task<Browser> Ops()
    {
        var ops = await App.As(World.Ops);
        (await ops.BeginDraft(World.Framework)).StatusCode.ShouldBe(HttpStatusCode.OK);
        return ops;
    }

    protected static async Task<JsonNode> Content(Browser ops, Id<Framework> framework) =>
        (await ops.Draft(framework))["content"]!;

    protected async Task<JsonNode?> Part(string kind, string key) =>
        (await Content(await Ops(), World.Framework))[kind]!.AsArray().SingleOrDefault(c => (string)c!["key"]! == key);

    protected static string? Value(IHtmlDocument page, string name) =>
        page.QuerySelector($"[name='{name}']") switch
        {
            IHtmlTextAreaElement t => t.Value,
            IHtmlSelectElement s => s.Value,
            IHtmlInputElement i => i.Value,
            _ => null,
        };

    protected async Task<string> New(Browser ops, string kind, params (string, string)[] values)
    {
        var answer = await ops.Submit($"{Draft}/{kind}", Form, values);
        await answer.ShouldGoOn();
        return answer.Headers.Location!.OriginalString;
    }
}
