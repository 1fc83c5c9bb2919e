using System.Net;

namespace Trellis.Tests.Growth;

/// <summary>The position against which one looks at one’s growth.</summary>
public abstract class GrowthTargetsTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Theory]
    [InlineData("/growth?target=none", HttpStatusCode.OK)]
    [InlineData("/growth?target=maker-junior-maker", HttpStatusCode.OK)]
    [InlineData("/growth?target=nobody-knows-this", HttpStatusCode.NotFound)]
    [InlineData("/api/me/gap?to=nobody-knows-this", HttpStatusCode.NotFound)]
    public async Task A_target_is_one_that_exists_or_none(string url, HttpStatusCode status) =>
        (await (await App.As(World.Ada)).Get(url)).StatusCode.ShouldBe(status);

    [Fact]
    public async Task No_target_hides_the_chosen_one()
    {
        var ada = await App.As(World.Ada);
        (await ada.Page("/growth")).QuerySelector("option[selected]")!.TextContent.ShouldBe("Lead maker");
        GrowthPages.Row(await ada.Page("/growth"), "Writing").ShouldContain("target expects Proficient");
        (await ada.Page("/growth?target=none")).QuerySelector("option[selected]")!.TextContent.ShouldBe("No target");
        GrowthPages.Row(await ada.Page("/growth?target=none"), "Writing").ShouldNotContain("target expects");
    }

    public sealed class OnSqlite(SqliteWorld world) : GrowthTargetsTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : GrowthTargetsTests(world), IClassFixture<PostgresWorld>;
}
