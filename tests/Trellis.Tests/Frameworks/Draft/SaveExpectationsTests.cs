using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Frameworks.Draft;

/// <summary>What the positions of a role ask for is saved cell by cell, so that two can fill one matrix.</summary>
public abstract class SaveExpectationsTests(Provider provider) : MatrixWorld(provider)
{
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
        var values = Values(page);
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
        var values = Values(page);
        await ops.Ask(World.Framework, "maker-maker", "writing", 3, 2);
        await ops.Ask(World.Framework, "maker-maker", "listening", 2, 4);
        values[$"{mine}.Level"] = "4";
        var refused = await (await ops.Client.PostAsync(Page, new FormUrlEncodedContent(values))).Refused(
            HttpStatusCode.Conflict
        );
        refused.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Writing for Maker is now Working");
        (Level(refused, "maker-maker", "writing"), Level(refused, "maker-maker", "listening")).ShouldBe(("4", "4"));

        values = Values(refused);
        await (await ops.Client.PostAsync(Page, new FormUrlEncodedContent(values))).ShouldGoOn();
        (await Asked("maker-maker", "writing"), await Asked("maker-maker", "listening")).ShouldBe(("4//2", "4//1"));
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
    public async Task Programs_save_cells_too()
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
        (await Asked("maker-maker", "writing")).ShouldBe("4//2");
    }

    public sealed class OnSqlite() : SaveExpectationsTests(Provider.Sqlite);

    public sealed class OnPostgres() : SaveExpectationsTests(Provider.Postgres);
}
