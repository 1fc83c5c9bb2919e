using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Dom;

namespace Trellis.Tests.Inbox;

/// <summary>The first administrator finds every step to an organisation that works on the page Today.</summary>
public abstract class SetupTests(Provider provider)
{
    private static readonly (string, string)[] First =
    [
        ("Input.Organisation", "Small Garden"),
        ("Input.TimeZone", "Europe/Berlin"),
        ("Input.Name", "Grace Example"),
        ("Input.Email", "grace@example.org"),
        ("Input.Password", "a bench under the pear tree"),
    ];

    private static string? Done(IHtmlDocument page) =>
        page.QuerySelector("[aria-labelledby=first-steps] .spread p")?.TextContent;

    private static string? Next(IHtmlDocument page) =>
        page.QuerySelector("[aria-labelledby=first-steps] [aria-current=step] .stem-title")?.TextContent;

    [Fact]
    public async Task Each_step_leads_somewhere_and_is_ticked_when_it_is_done()
    {
        await using var app = await TestApp.Start(provider);
        var grace = app.Anonymous();
        var start = await grace.Submit(app.StartLink, "form", First);
        start.Headers.Location!.OriginalString.ShouldEndWith("/today");
        var page = await grace.Page("/today");
        (Done(page), Next(page)).ShouldBe(("1 of 6 done", "Begin a framework"));
        foreach (var link in page.QuerySelectorAll("[aria-labelledby=first-steps] a"))
            (await grace.Get(link.GetAttribute("href")!)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await (await grace.Client.PostAsJsonAsync("/api/frameworks", new { name = "Begun" })).Ok();
        page = await grace.Page("/today");
        (Done(page), Next(page)).ShouldBe(("1 of 6 done", "Publish your framework"));
        await app.Import(World.FrameworkFiles, "Small");
        page = await grace.Page("/today");
        (Done(page), Next(page)).ShouldBe(("2 of 6 done", "Add your people"));

        await (
            await grace.Client.PostAsJsonAsync(
                "/api/people",
                new
                {
                    email = "wei@example.org",
                    name = "Wei Example",
                    from = app.Clock.Today,
                    position = "Maker / Maker",
                    manager = "grace@example.org", // there is nobody else yet
                }
            )
        ).Ok();
        page = await grace.Page("/today");
        (Done(page), Next(page)).ShouldBe(("4 of 6 done", "Invite them"));
        (await grace.Page("/people?show=not-invited")).QuerySelectorAll("main tbody tr").Length.ShouldBe(1);
    }

    public sealed class OnSqlite() : SetupTests(Provider.Sqlite);

    public sealed class OnPostgres() : SetupTests(Provider.Postgres);
}
