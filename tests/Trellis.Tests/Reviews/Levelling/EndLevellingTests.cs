using System.Net;
using Trellis.Routes;

namespace Trellis.Tests.Reviews.Levelling;

public abstract class EndLevellingTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Finals_of_a_levelled_cycle_wait_until_its_rating_calibration_is_over()
    {
        var ops = await App.As(World.Ops);
        await (await ops.Act(await World.DraftCycle(), "rating-calibration/end")).ShouldRefuse(
            HttpStatusCode.Conflict,
            "cycle.draft"
        );
        var id = await World.ComparedCycle();
        var (max, review) = (await App.As(World.Max), await World.AnnualOf(World.Ada));
        await (await max.Final(review, World, level: "3", version: 1)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "review.turn"
        );

        (await ops.Act(id, "rating-calibration/end")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await ops.Act(id, "rating-calibration/end")).ShouldRefuse(HttpStatusCode.Conflict, "cycle.levelled");
        (await App.KindsTo(Of(World.Max))).ShouldContain("cycle.levelled");
        var shared = await max.Final(review, World, level: "3", version: 1);
        shared.StatusCode.ShouldBe(HttpStatusCode.OK, await shared.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task It_can_be_left_out()
    {
        var id = await World.LevelledCycle();
        var ops = await App.As(World.Ops);
        var ended = await ops.Submit(CycleRoutes.Levelling(id), $"form[action='{CycleRoutes.EndLevelling(id)}']");
        ended.StatusCode.ShouldBe(HttpStatusCode.Found);
        await (await ops.Act(id, "rating-calibration", new { withoutRest = true })).ShouldRefuse(
            HttpStatusCode.Conflict,
            "cycle.levelled"
        );
        (await ops.Page(CycleRoutes.Levelling(id))).Body!.TextContent.ShouldContain("There was no rating calibration");
    }

    public sealed class OnSqlite() : EndLevellingTests(Provider.Sqlite);

    public sealed class OnPostgres() : EndLevellingTests(Provider.Postgres);
}
