using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Frameworks.Draft;

/// <summary>The fine points of one expectation: level, desired level and weight.</summary>
public abstract class SaveExpectationTests(Provider provider) : MatrixWorld(provider)
{
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
    public async Task Programs_save_the_fine_points_too_and_not_over_what_somebody_changed()
    {
        var ops = await Ops();
        var seen = (string)(await ops.Draft(World.Framework))["seen"]!["expectations"]!["maker-maker/writing"]!;
        Task<HttpResponseMessage> Save(string position, int weight) =>
            ops.Client.PutAsJsonAsync(
                $"/api/frameworks/{World.Framework}/draft/positions/{position}/expectations/writing",
                new
                {
                    seen,
                    level = 2,
                    desired = 3,
                    weight,
                }
            );
        (await Save("maker-maker", 4)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await Save("maker-maker", 5)).ShouldRefuse(HttpStatusCode.Conflict, "stale");
        await (await Save("nobody-is-this", 4)).ShouldRefuse(HttpStatusCode.NotFound, "missing");
        (await Asked("maker-maker", "writing")).ShouldBe("2/3/4");
    }

    public sealed class OnSqlite() : SaveExpectationTests(Provider.Sqlite);

    public sealed class OnPostgres() : SaveExpectationTests(Provider.Postgres);
}
