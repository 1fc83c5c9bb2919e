using System.Net;

namespace Trellis.Tests.Frameworks.Criteria;

/// <summary>The progression criteria: for everyone here, and for anybody where People Ops says so.</summary>
public abstract class ProgressionCriteriaTests(Provider provider) : OwnWorld(provider)
{
    private string Page => $"/framework/{World.Framework}/criteria/craft";

    private async Task Open(bool isPublic) =>
        await (
            await (await App.As(World.Ops)).Submit(Page, "form[action$='/criteria']", ("public", isPublic ? "1" : ""))
        ).ShouldGoOn();

    [Fact]
    public async Task Private_criteria_are_not_found_by_strangers_and_public_ones_are()
    {
        (await App.Anonymous().Get(Page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Open(isPublic: true);
        var page = await App.Anonymous().Page(Page);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Progression criteria: Craft");
        page.QuerySelectorAll("nav a, a[href='/account'], form").ShouldBeEmpty();
        page.QuerySelectorAll("h3").Select(h => h.TextContent).ShouldBe(["Junior maker", "Maker", "Lead maker"]);
        (await App.Anonymous().Get("/framework")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await App.Anonymous().Get($"/api/frameworks/{World.Framework}/criteria/craft")).StatusCode.ShouldBe(
            HttpStatusCode.Unauthorized
        );
        await Open(isPublic: false);
        (await App.Anonymous().Get(Page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await App.As(World.Una)).Get(Page)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Strangers_read_only_what_is_published_and_in_force()
    {
        var ops = await App.As(World.Ops);
        await ops.Edit(World.Framework, "listening", c => c["description"] = "canary in the draft");
        await Open(isPublic: true);
        var text = (await App.Anonymous().Page(Page)).Body!.TextContent;
        text.ShouldContain("Writing at Proficient as a maker.");
        foreach (var hidden in new[] { "canary", "Singing", "Hiding", "Example", "Ada" })
            text.ShouldNotContain(hidden);
        await ops.Publish(World.Framework, Today.AddDays(5));
        (await App.Anonymous().Page(Page)).Body!.TextContent.ShouldNotContain("canary");
    }

    [Fact]
    public async Task Nobody_but_editors_opens_them()
    {
        foreach (var email in new[] { World.Una, World.Fin, World.Adm })
            (await (await App.As(email)).Page(Page)).QuerySelectorAll("form[action$='/criteria']").ShouldBeEmpty();
        (await App.Anonymous().Get($"/framework/{World.Framework}/criteria/nowhere")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await (await App.As(World.Una)).Get($"/framework/{World.Framework}/criteria/nowhere")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    public sealed class OnSqlite() : ProgressionCriteriaTests(Provider.Sqlite);

    public sealed class OnPostgres() : ProgressionCriteriaTests(Provider.Postgres);
}
