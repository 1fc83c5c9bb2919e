using Microsoft.Playwright;

namespace Trellis.Browser.Tests.Support;

/// <summary>Every page of the product, as somebody who sees it.</summary>
public static class Places
{
    public const string Maya = "maya.okafor", Daniel = "daniel.reyes", Ingrid = "ingrid.solberg", Viktor = "viktor.novak", Theo = "theo.vance", Amara = "amara.diallo";

    public static readonly IReadOnlyList<(string? Who, string Path)> Fixed =
    [
        (null, "/sign-in"), (null, "/help"), (null, "/accessibility"), (null, "/who-can-see-what"), (null, "/not-available"), (null, "/welcome?account=x&token=y"),
        (Maya, "/growth"), (Maya, "/growth?target=none"), (Theo, "/growth"), (Maya, "/careers"), (Maya, "/careers?search=zebra"), (Maya, "/careers/content-designer-content-practice-lead"),
        (Maya, "/careers/compare"), (Maya, "/careers/compare?from=content-designer-content-designer&to=researcher-researcher"), (Maya, "/framework"), (Maya, "/framework?find=interview"), (Maya, "/account"), (Maya, "/activity"),
        (Daniel, "/team"), (Ingrid, "/people"), (Ingrid, "/people/import"), (Ingrid, "/framework/import"), (Ingrid, "/framework/import/table"), (Ingrid, "/framework/proposals"), (Maya, "/framework/proposals?which=mine"), (Maya, "/careers?family=content"), (Maya, "/careers/compare?from=content-designer-content-designer&to=researcher-researcher&third=content-designer-senior-content-designer"), (Ingrid, "/activity"), (Ingrid, "/careers/content-designer-content-designer"), (Maya, "/nowhere"),
    ];

    /// <summary>The pages that are reached by following a link: a report's growth, an assessment, its overview, two views side by side, a competency in development, a person's record.</summary>
    public static async Task<IReadOnlyList<(string? Who, string Path)>> Linked(Site site)
    {
        var places = new List<(string?, string)>();
        var daniel = await site.Open(Daniel);
        await daniel.GotoAsync("/team");
        var growth = await daniel.GetByRole(AriaRole.Link, new() { Name = "Maya Okafor" }).First.GetAttributeAsync("href");
        var round = await daniel.Locator("a:has-text('Read both')").First.GetAttributeAsync("href");
        await daniel.GotoAsync(growth!);
        await daniel.GetByRole(AriaRole.Button, new() { Name = "Go on assessing" }).ClickAsync();
        var assessment = new Uri(daniel.Url).AbsolutePath;
        places.AddRange([(Daniel, growth!), (Daniel, round!), (Daniel, assessment), (Daniel, assessment + "/send"), (Ingrid, growth!.Replace("/growth", "", StringComparison.Ordinal))]);
        var maya = await site.Open(Maya);
        await maya.GotoAsync("/growth");
        places.Add((Maya, (await maya.Locator("a[href^='/rounds/']").First.GetAttributeAsync("href"))!));
        await maya.GotoAsync("/framework");
        places.Add((Maya, (await maya.GetByRole(AriaRole.Link, new() { Name = "Service design", Exact = true }).GetAttributeAsync("href"))!));
        var ingrid = await site.Open(Ingrid);
        await ingrid.GotoAsync("/framework/proposals");
        places.Add((Ingrid, (await ingrid.Locator("a[href^='/framework/proposals/']").First.GetAttributeAsync("href"))!));
        await ingrid.GotoAsync("/framework");
        var framework = (await ingrid.GetByRole(AriaRole.Link, new() { Name = "Versions" }).GetAttributeAsync("href"))!.Replace("/versions", "", StringComparison.Ordinal);
        places.AddRange(new[] { "", "?find=decision", "/review", "/competencies/client-partnership", "/competency", "/categories/core", "/roles", "/roles/content-designer", "/roles/content-designer/expectations?find=a",
            "/positions/content-designer-content-designer", "/families/content", "/scales", "/scales/trellis-four", "/about" }.Select(path => ((string?)Ingrid, $"{framework}/draft{path}")));
        places.AddRange([(Maya, $"{framework}/versions"), (Maya, $"{framework}/compare?from=1&to=2"), (Maya, $"{framework}/history/client-partnership"), (Maya, $"{framework}/criteria/content"), (null, $"{framework}/criteria/content")]);
        await maya.GotoAsync("/framework");
        places.Add((Maya, (await maya.Locator("a[href$='/propose']").First.GetAttributeAsync("href"))! + "?level=2"));
        return places;
    }
}
