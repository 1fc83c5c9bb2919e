using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Trellis.Browser.Tests.Support;

/// <summary>
/// What axe finds wrong with a page. A page is given the script once for all runs on it, which is most of the time that
/// a run takes.
/// </summary>
public static class Axe
{
    public sealed record Violation(string Id, string Help, IReadOnlyList<Node> Nodes);

    public sealed record Node(JsonElement Target, string Html);

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Every rule of these standards, and what is good practice beside.</summary>
    public static readonly object All = new
    {
        type = "tag",
        values = new[] { "wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice" },
    };

    /// <summary>Dark colours change nothing but colours.</summary>
    public static readonly object Colours = new { type = "rule", values = new[] { "color-contrast" } };

    public static async Task<IReadOnlyList<Violation>> RunAxe(this IPage page, object rules)
    {
        if (!await page.EvaluateAsync<bool>("typeof window.axe === 'object'"))
            await page.EvaluateAsync(Script);
        var found = await page.EvaluateAsync<string>(
            "runOnly => axe.run(document, { runOnly, resultTypes: ['violations'] }).then(results => "
                + "JSON.stringify(results.violations))",
            rules
        );
        return JsonSerializer.Deserialize<List<Violation>>(found, Web)!;
    }
}
