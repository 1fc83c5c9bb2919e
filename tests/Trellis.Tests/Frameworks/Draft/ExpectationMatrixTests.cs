using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Frameworks.Draft;

/// <summary>The matrix of a role: what its positions ask for, and what else they could.</summary>
public abstract class ExpectationMatrixTests(Provider provider) : MatrixWorld(provider)
{
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
    public async Task A_role_that_is_not_in_the_draft_and_a_reader_who_does_not_edit_find_no_matrix()
    {
        await Ops();
        (
            await (await App.As(World.Ops)).Get(Page.Replace("maker", "nobody", StringComparison.Ordinal))
        ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var who in new[] { World.Una, World.Max, World.Fin, World.Adm })
            (await (await App.As(who)).Get(Page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
    }

    public sealed class OnSqlite() : ExpectationMatrixTests(Provider.Sqlite);

    public sealed class OnPostgres() : ExpectationMatrixTests(Provider.Postgres);
}
