using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Dom;
using Trellis.Tests.Frameworks.Versions;

namespace Trellis.Tests.Frameworks.Draft;

/// <summary>What publishing the draft would do, in words and in people.</summary>
public abstract class PublishPreviewTests(Provider provider) : DraftingWorld(provider)
{
    [Fact]
    public async Task A_draft_that_changes_nothing_says_so()
    {
        var ops = await App.As(World.Ops);
        (await ops.Get(Url)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "there is no draft yet");
        await ops.BeginDraft(Framework);
        var page = await ops.Page(Url);
        page.QuerySelector("main .lede")!.TextContent.ShouldBe("The draft says the same as version 1.");
        Findings(page).ShouldBe(["No role changes", "Every level is described"]);
    }

    [Fact]
    public async Task It_counts_whose_gap_grows_or_closes_and_for_whom_that_is_not_known()
    {
        var ops = await App.As(World.Ops);
        await ops.Ask(Framework, "maker-maker", "writing", 3, 2); // Ada is at 2 by her final assessment
        await ops.Ask(Framework, "maker-junior-maker", "drawing", null, 1);
        var page = await ops.Page(Url);
        page.QuerySelector("main .lede")!.TextContent.ShouldBe("2 changes since version 1. 1 person closes one.");
        Findings(page)[0].ShouldBe("Nobody gets a new gap");
        page.QuerySelector("ul.rules")!.TextContent.ShouldContain("For 1 person it is not known.");
        await ops.Ask(Framework, "maker-maker", "writing", 2, 4);
        (await ops.Page(Url)).QuerySelector("main .lede")!.TextContent.ShouldEndWith("Nobody’s gap grows or closes.");
    }

    [Fact]
    public async Task It_counts_who_reads_new_wording_and_which_levels_are_not_described()
    {
        var ops = await App.As(World.Ops);
        await ops.Reword(Framework, "writing", 2, "Writes a page.");
        (
            await ops.Client.PostAsJsonAsync(
                $"/api/frameworks/{Framework}/draft/competencies",
                new { name = "Weaving", category = "craft" }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await ops.Page(Url);
        Findings(page).ShouldBe(["No role changes", "8 levels are not described", "8 people read new wording"]);
        page.QuerySelector("ul.rules")!.TextContent.ShouldContain("In Weaving.");
    }

    private string Url => $"/framework/{Framework}/draft/review";

    private static List<string> Findings(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("ul.rules h3").Select(h => h.TextContent.Trim())];

    public sealed class OnSqlite() : PublishPreviewTests(Provider.Sqlite);

    public sealed class OnPostgres() : PublishPreviewTests(Provider.Postgres);
}
