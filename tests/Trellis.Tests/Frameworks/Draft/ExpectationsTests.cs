using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Dom;

namespace Trellis.Tests.Frameworks.Draft;

/// <summary>What the positions of a role ask for, as a matrix that two can fill at once.</summary>
public abstract class ExpectationsTests(Provider provider) : OwnWorld(provider)
{
    private const string Matrix = "form:has(level-grid)";
    private string Page => $"/framework/{World.Framework}/draft/roles/maker/expectations";

    private async Task<Browser> Ops()
    {
        var ops = await App.As(World.Ops);
        (await ops.BeginDraft(World.Framework)).StatusCode.ShouldBe(HttpStatusCode.OK);
        return ops;
    }

    /// <summary>The number of the cell of a position and an item.</summary>
    private static string Cell(IHtmlDocument page, string position, string item)
    {
        var input = page.QuerySelectorAll("input[name$='.Position']")
            .Single(i =>
                i.GetAttribute("value") == position
                && i.ParentElement!.QuerySelector("input[name$='.Item']")!.GetAttribute("value") == item
            );
        return input.GetAttribute("name")![..^".Position".Length];
    }

    private static string? Level(IHtmlDocument page, string position, string item) =>
        ((IHtmlSelectElement)page.QuerySelector($"select[name='{Cell(page, position, item)}.Level']")!).Value;

    private async Task<string> Asked(string position, string item)
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

    [Fact]
    public async Task Only_the_cells_that_were_changed_are_saved()
    {
        var ops = await Ops();
        var page = await ops.Page(Page);
        page.QuerySelectorAll("tbody th")
            .Select(t => t.TextContent.Replace(", core", "", StringComparison.Ordinal).Trim())
            .ShouldBe(["Listening", "Writing", "Spelling (skill)", "Drawing"], ignoreOrder: true);
        var (junior, lead) = (Cell(page, "maker-junior-maker", "writing"), Cell(page, "maker-lead-maker", "drawing"));
        // somebody else, meanwhile, elsewhere in the matrix
        await ops.Ask(World.Framework, "maker-maker", "listening", 2, 3);
        var values = page.QuerySelectorAll($"{Matrix} input[name], {Matrix} select[name]")
            .Select(e =>
                (
                    Name: e.GetAttribute("name")!,
                    Value: e is IHtmlSelectElement s ? s.Value ?? "" : ((IHtmlInputElement)e).Value
                )
            )
            .ToDictionary(v => v.Name, v => v.Value);
        (values[$"{junior}.Level"], values[$"{lead}.Level"]) = ("3", "");
        await (await ops.Client.PostAsync(Page, new FormUrlEncodedContent(values))).ShouldGoOn();
        (
            await Asked("maker-junior-maker", "writing"),
            await Asked("maker-lead-maker", "drawing"),
            await Asked("maker-maker", "listening"),
            await Asked("maker-maker", "writing")
        ).ShouldBe(("3//1", "", "3//1", "3//2"));
    }

    [Fact]
    public async Task A_cell_that_somebody_else_changed_is_refused_by_name_and_the_rest_is_not_undone()
    {
        var ops = await Ops();
        var page = await ops.Page(Page);
        var (mine, other) = (Cell(page, "maker-maker", "writing"), Cell(page, "maker-maker", "listening"));
        var values = page.QuerySelectorAll($"{Matrix} input[name], {Matrix} select[name]")
            .Select(e =>
                (
                    Name: e.GetAttribute("name")!,
                    Value: e is IHtmlSelectElement s ? s.Value ?? "" : ((IHtmlInputElement)e).Value
                )
            )
            .ToDictionary(v => v.Name, v => v.Value);
        await ops.Ask(World.Framework, "maker-maker", "writing", 3, 2);
        await ops.Ask(World.Framework, "maker-maker", "listening", 2, 4);
        values[$"{mine}.Level"] = "4";
        var refused = await (await ops.Client.PostAsync(Page, new FormUrlEncodedContent(values))).Refused(
            HttpStatusCode.Conflict
        );
        refused.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Writing for Maker is now Working");
        (Level(refused, "maker-maker", "writing"), Level(refused, "maker-maker", "listening")).ShouldBe(("4", "4"));

        values = refused
            .QuerySelectorAll($"{Matrix} input[name], {Matrix} select[name]")
            .Select(e =>
                (
                    Name: e.GetAttribute("name")!,
                    Value: e is IHtmlSelectElement s ? s.Value ?? "" : ((IHtmlInputElement)e).Value
                )
            )
            .ToDictionary(v => v.Name, v => v.Value);
        await (await ops.Client.PostAsync(Page, new FormUrlEncodedContent(values))).ShouldGoOn();
        (await Asked("maker-maker", "writing"), await Asked("maker-maker", "listening")).ShouldBe(("4//2", "4//1"));
    }

    [Fact]
    public async Task The_fine_points_are_weight_and_desired_level()
    {
        var ops = await Ops();
        Task<HttpResponseMessage> Fine(params (string, string)[] values) =>
            ops.Submit(
                Page,
                "form:has(#fw)",
                [("Fine.Position", "maker-junior-maker"), ("Fine.Item", "writing"), .. values]
            );
        await (await Fine(("Fine.Weight", "5"), ("Fine.Desired", "4"))).ShouldGoOn();
        (await Asked("maker-junior-maker", "writing")).ShouldBe("2/4/5");
        (await Fine(("Fine.Desired", "2"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Fine(("Fine.Weight", "0"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Fine(("Fine.Weight", "much"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Fine(("Fine.Item", "drawing"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Asked("maker-junior-maker", "writing")).ShouldBe("2/4/5");
    }

    [Fact]
    public async Task Something_else_is_found_and_added()
    {
        var ops = await Ops();
        (
            await ops.Client.PostAsJsonAsync(
                $"/api/frameworks/{World.Framework}/draft/competencies",
                new { name = "Mending", category = "craft" }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
        var link = (await ops.Page($"{Page}?find=mend"))
            .QuerySelectorAll("a")
            .Single(a => a.TextContent == "Add Mending")
            .GetAttribute("href")!;
        var page = await ops.Page(link);
        await (
            await ops.Submit(link, Matrix, ($"{Cell(page, "maker-lead-maker", "mending")}.Level", "2"))
        ).ShouldGoOn();
        (await Asked("maker-lead-maker", "mending")).ShouldBe("2//1");
        (await ops.Text($"{Page}?find=hiding")).ShouldContain("Nothing published has these words");
    }

    [Fact]
    public async Task A_large_matrix_is_saved()
    {
        var ops = await Ops();
        foreach (var n in Enumerable.Range(0, 100))
            (
                await ops.Client.PostAsJsonAsync(
                    $"/api/frameworks/{World.Framework}/draft/competencies",
                    new { name = $"Core {n}", category = "core" }
                )
            ).StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await ops.Page(Page);
        await (
            await ops.Submit(Page, Matrix, ($"{Cell(page, "maker-lead-maker", "core-99")}.Level", "2"))
        ).ShouldGoOn();
        (await Asked("maker-lead-maker", "core-99")).ShouldBe("2//1");
    }

    [Fact]
    public async Task Programs_save_cells_and_fine_points_too()
    {
        var ops = await Ops();
        object Cells(params (string Position, string Item, int? Was, int? Level)[] cells) =>
            new
            {
                cells = cells.Select(c => new
                {
                    c.Position,
                    c.Item,
                    c.Was,
                    c.Level,
                }),
            };
        var url = $"/api/frameworks/{World.Framework}/draft/expectations";
        (
            await ops.Client.PutAsJsonAsync(
                url,
                Cells(("maker-maker", "writing", 3, 4), ("maker-maker", "writing", 3, 4))
            )
        ).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await ops.Client.PutAsJsonAsync(url, Cells(("maker-maker", "writing", 3, 2)))).ShouldRefuse(
            HttpStatusCode.Conflict,
            "stale"
        );
        await (await ops.Client.PutAsJsonAsync(url, Cells(("maker-maker", "writing", 4, 9)))).ShouldRefuse(
            HttpStatusCode.Conflict,
            "draft.faulty"
        );
        await (await ops.Client.PutAsJsonAsync(url, Cells(("maker-maker", "singing", null, 1)))).ShouldRefuse(
            HttpStatusCode.Conflict,
            "draft.faulty"
        );
        var seen = (string)(await ops.Draft(World.Framework))["seen"]!["expectations"]!["maker-maker/writing"]!;
        (
            await ops.Client.PutAsJsonAsync(
                $"/api/frameworks/{World.Framework}/draft/positions/maker-maker/expectations/writing",
                new
                {
                    seen,
                    level = 2,
                    desired = 3,
                    weight = 4,
                }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Asked("maker-maker", "writing")).ShouldBe("2/3/4");
    }

    public sealed class OnSqlite() : ExpectationsTests(Provider.Sqlite);

    public sealed class OnPostgres() : ExpectationsTests(Provider.Postgres);
}
