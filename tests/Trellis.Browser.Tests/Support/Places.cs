using Microsoft.Playwright;

namespace Trellis.Browser.Tests.Support;

/// <summary>Every page of the product, as somebody who sees it.</summary>
public static partial class Places
{
    public const string Maya = "maya.okafor",
        Daniel = "daniel.reyes",
        Ingrid = "ingrid.solberg",
        Viktor = "viktor.novak",
        Theo = "theo.vance",
        Amara = "amara.diallo",
        Rosa = "rosa.lindgren",
        Leila = "leila.haddad",
        Wei = "wei.chen";

    /// <summary>Whose pages they are: nobody's (before signing in), and those of people with different parts.</summary>
    public static readonly IReadOnlyList<string> People =
    [
        "",
        Maya,
        Theo,
        Daniel,
        Ingrid,
        Viktor,
        Rosa,
        Leila,
        Wei,
        Amara,
    ];

    /// <summary>All of them: those that one goes to directly, and those that are reached by following a link.</summary>
    public static async Task<IReadOnlyList<(string Who, string Path)>> All(Site site) =>
        [
            .. Fixed,
            .. await Growing(site),
            .. await Goals(site),
            .. await Framework(site),
            .. await Spending(site),
            .. await Reviewing(site),
            .. await Cycles(site),
        ];

    /// <summary>
    /// A report's growth, an assessment, its overview, two views side by side, a person's record, a competency in
    /// development.
    /// </summary>
    private static async Task<IReadOnlyList<(string Who, string Path)>> Growing(Site site)
    {
        var daniel = await site.Open(Daniel);
        await daniel.GotoAsync("/team");
        var growth = await daniel
            .GetByRole(AriaRole.Link, new() { Name = "Maya Okafor" })
            .First.GetAttributeAsync("href");
        var round = await daniel.Locator("a:has-text('Read both')").First.GetAttributeAsync("href");
        await daniel.GotoAsync(growth!);
        await daniel.GetByRole(AriaRole.Button, new() { Name = "Continue assessing" }).ClickAsync();
        var assessment = new Uri(daniel.Url).AbsolutePath;
        var maya = await site.Open(Maya);
        await maya.GotoAsync("/growth");
        var own = (await maya.Locator("a[href^='/rounds/']").First.GetAttributeAsync("href"))!;
        await maya.GotoAsync("/framework");
        var competency = (
            await maya.GetByRole(AriaRole.Link, new() { Name = "Service design", Exact = true })
                .GetAttributeAsync("href")
        )!;
        return
        [
            (Daniel, growth!),
            (Daniel, round!),
            (Daniel, assessment),
            (Daniel, assessment + "/submission"),
            (Ingrid, growth!.Replace("/growth", "", StringComparison.Ordinal)),
            (Ingrid, growth!.Replace("/growth", "/address", StringComparison.Ordinal)),
            (Ingrid, growth!.Replace("/growth", "/conversations", StringComparison.Ordinal)),
            .. new[] { "employment", "leave", "end", "return", "reports", "undo", "remove" }.Select(act =>
                (Ingrid, growth!.Replace("/growth", $"/{act}", StringComparison.Ordinal))
            ),
            (Viktor, growth!.Replace("/growth", "/role", StringComparison.Ordinal)),
            (Maya, own),
            (Maya, competency),
        ];
    }

    /// <summary>The draft of a framework, what is in force, and what strangers read of it.</summary>
    private static async Task<IReadOnlyList<(string Who, string Path)>> Framework(Site site)
    {
        var ingrid = await site.Open(Ingrid);
        await ingrid.GotoAsync("/framework/proposals");
        var proposal = (await ingrid.Locator("a[href^='/framework/proposals/']").First.GetAttributeAsync("href"))!;
        await ingrid.GotoAsync("/framework");
        var framework = (
            await ingrid.GetByRole(AriaRole.Link, new() { Name = "Versions" }).GetAttributeAsync("href")
        )!.Replace("/versions", "", StringComparison.Ordinal);
        var maya = await site.Open(Maya);
        await maya.GotoAsync("/framework");
        var propose = (await maya.Locator("a[href$='/propose']").First.GetAttributeAsync("href"))!;
        return
        [
            (Ingrid, proposal),
            (Ingrid, framework),
            .. new[]
            {
                "",
                "?find=decision",
                "/review",
                "/competencies/client-partnership",
                "/competency",
                "/categories/core",
                "/category",
                "/roles",
                "/role",
                "/roles/content-designer",
                "/roles/content-designer/expectations?find=a",
                "/positions/content-designer-content-designer",
                "/position?role=content-designer",
                "/families/content",
                "/family",
                "/scales",
                "/scale",
                "/scales/trellis-four",
                "/about",
            }.Select(path => (Ingrid, $"{framework}/draft{path}")),
            (Maya, $"{framework}/versions"),
            (Maya, $"{framework}/compare?from=1&to=2"),
            (Maya, $"{framework}/history/client-partnership"),
            (Maya, $"{framework}/criteria/content"),
            ("", $"{framework}/criteria/content"),
            (Maya, propose + "?level=2"),
        ];
    }

    /// <summary>
    /// Requests in each state, as who asked, who decides and who pays see them; an event; a person's stipend.
    /// </summary>
    private static async Task<IReadOnlyList<(string Who, string Path)>> Spending(Site site)
    {
        var mine = await Requests(site, Maya);
        var daniel = await site.Open(Daniel);
        await daniel.GotoAsync("/team");
        var maya = (
            await daniel.GetByRole(AriaRole.Link, new() { Name = "Maya Okafor" }).First.GetAttributeAsync("href")
        )!.Replace("/growth", "/stipend", StringComparison.Ordinal);
        var page = await site.Open(Maya);
        var rosa = await site.Open(Rosa);
        await rosa.GotoAsync("/stipend/finance/payments");
        var claimed = await rosa.Locator("a[href^='/stipend/requests/']").First.GetAttributeAsync("href");
        await page.GotoAsync("/stipend/events");
        var visit = await page.Locator("a[href^='/stipend/events/']", new() { HasText = "Civic Words" })
            .First.GetAttributeAsync("href");
        var (asked, approved, paid) = (
            $"/stipend/requests/{mine["Civic Words, conference ticket"]}",
            $"/stipend/requests/{mine["Exam fee: UX writing certificate"]}",
            $"/stipend/requests/{mine["Workshop: plain language for forms"]}"
        );
        return
        [
            (Maya, asked),
            (Maya, approved),
            (Maya, approved + "/claim"),
            (Maya, paid),
            (Maya, paid + "/report"),
            (Maya, visit!),
            (Daniel, asked),
            (Daniel, maya),
            (Ingrid, maya),
            (Ingrid, visit!),
            (Rosa, claimed!),
            (Rosa, paid),
            (Rosa, maya),
            .. (await Requests(site, Leila)).Values.Select(id => (Leila, $"/stipend/requests/{id}")),
            .. (await Requests(site, Wei)).Values.SelectMany(id =>
                new[] { (Wei, $"/stipend/requests/{id}"), (Wei, $"/stipend/requests/{id}/claim") }
            ),
        ];
    }

    /// <summary>
    /// Theo's review as he, his manager and People Ops see it, with each of its forms; one that is over; feedback that was
    /// asked for.
    /// </summary>
    private static async Task<IReadOnlyList<(string Who, string Path)>> Reviewing(Site site)
    {
        var theo = $"/reviews/{await First(site, Theo, "mine")}";
        var over = $"/reviews/{await First(site, Daniel, "past")}";
        var amara = $"/reviews/{await First(site, Daniel, "past", "annual360")}";
        var maya = $"/reviews/{await First(site, Maya, "mine", "annual360")}";
        var promotion = $"/recommendations/{await Recommendation(site, amara)}";
        var feedback = $"/feedback/{await First(site, Maya, "feedback")}";
        return
        [
            (Theo, theo),
            (Theo, theo + "/reflection"),
            .. new[] { "", "/coworkers", "/meeting", "/conversation", "/outcome", "/going-on" }.Select(p =>
                (Daniel, theo + p)
            ),
            .. new[] { "", "/reviewer", "/cancellation" }.Select(p => (Ingrid, theo + p)),
            (Daniel, over),
            (Daniel, over + "/outcome"),
            (Ingrid, over + "/outcome"),
            (Maya, feedback),
            (Maya, maya),
            (Maya, maya + "/coworkers"),
            (Maya, maya + "/meeting/another-time"),
            .. new[] { "", "/coworkers", "/meeting", "/conversation", "/going-on", "/feedback-closing" }.Select(p =>
                (Daniel, maya + p)
            ),
            (Daniel, amara + "/final"),
            (Ingrid, amara + "/final"),
            (Daniel, promotion),
            (Ingrid, promotion),
        ];
    }

    /// <summary>The first of a part of somebody's conversations.</summary>
    private static async Task<string> First(Site site, string who, string part, string kind = "calibration")
    {
        var page = await site.Open(who);
        var answer = await (await page.APIRequest.GetAsync("/api/conversations")).JsonAsync();
        return answer!
            .Value.GetProperty(part)
            .EnumerateArray()
            .First(r => r.GetProperty("kind").GetString() == kind)
            .GetProperty("id")
            .GetString()!;
    }

    /// <summary>What was recommended with a 360.</summary>
    private static async Task<string> Recommendation(Site site, string review)
    {
        var page = await site.Open(Daniel);
        var answer = await (await page.APIRequest.GetAsync($"/api{review}")).JsonAsync();
        return answer!.Value.GetProperty("recommendation").GetString()!;
    }

    /// <summary>What somebody has asked for, by its name.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> Requests(Site site, string who)
    {
        var page = await site.Open(who);
        var answer = await (await page.APIRequest.GetAsync("/api/stipend/requests")).JsonAsync();
        return answer!
            .Value.EnumerateArray()
            .ToDictionary(r => r.GetProperty("what").GetString()!, r => r.GetProperty("id").GetString()!);
    }
}
