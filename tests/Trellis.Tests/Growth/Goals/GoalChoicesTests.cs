using System.Net;

namespace Trellis.Tests.Growth.Goals;

public abstract class GoalChoicesTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task A_gap_brings_its_level_and_the_next_one_and_whoever_reads_it_is_said()
    {
        var page = await (await App.As(World.Ada)).Page($"/growth/goals/new?item={World.Writing}");
        page.QuerySelector(".step-up")!.TextContent.ShouldContain("Working");
        page.QuerySelector(".step-next")!.TextContent.ShouldContain("Proficient");
        page.QuerySelector("select[name='Input.Items[0].Item'] option[selected]")!
            .GetAttribute("value")
            .ShouldBe(World.Writing.ToString());
        page.QuerySelector(".readers")!.TextContent.ShouldContain("You and Max Example");
    }

    [Fact]
    public async Task Whoever_reports_to_nobody_is_told_so() =>
        (await (await App.As(World.Sky)).Page("/growth/goals/new"))
            .QuerySelector(".readers")!
            .TextContent.ShouldContain("You have no manager today.");

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var ada = await App.As(World.Ada);
        (await ada.Get($"/growth/goals/new?item={Guid.Empty}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ada.Get($"/growth/goals/new?suggestion={World.Suggestion}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await ada.Get("/growth/goals/new?item=odd")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    public sealed class OnSqlite(SqliteWorld world) : GoalChoicesTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : GoalChoicesTests(world), IClassFixture<PostgresWorld>;
}
