using System.Net;

namespace Trellis.Tests.Careers;

/// <summary>Making a position one’s target, and dropping it.</summary>
public abstract class ChooseTargetTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task Choosing_and_dropping_a_target_writes_one_line_and_doing_it_again_none()
    {
        var una = await App.As(World.Una);
        await World.Writes(
            "target.chosen",
            World.Una,
            World.Una,
            "Maker / Maker",
            async () => await (await una.Client.PutAsync("/api/me/targets/maker-maker", null)).Ok()
        );
        await App.WritesNothing(async () =>
            await (await una.Client.PutAsync("/api/me/targets/maker-maker", null)).Ok()
        );
        await World.Writes(
            "target.dropped",
            World.Una,
            World.Una,
            "Maker / Maker",
            async () => await (await una.Client.DeleteAsync("/api/me/targets/maker-maker")).Ok()
        );
        await App.WritesNothing(async () => await (await una.Client.DeleteAsync("/api/me/targets/maker-maker")).Ok());
    }

    [Fact]
    public async Task A_position_that_is_not_known_is_no_target_and_near_ones_are_named()
    {
        var una = await App.As(World.Una);
        var answer = await una.Client.PutAsync("/api/me/targets/maker-makre", null);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Maker / Maker");
        (await App.Db(db => db.Set<Target>().CountAsync(t => t.PersonId == Of(World.Una)))).ShouldBe(0);
    }

    [Fact]
    public async Task Several_at_once_are_fine_and_each_is_dropped_by_itself()
    {
        var una = await App.As(World.Una);
        foreach (var slug in new[] { "maker-maker", "maker-lead-maker" })
            await (await una.Client.PutAsync($"/api/me/targets/{slug}", null)).Ok();
        (await una.Page("/careers/maker-maker")).QuerySelector("form[action$='/target']").ShouldNotBeNull();
        await (await una.Submit("/careers/maker-maker", "form[action$='/target']")).ShouldGoOn();
        (
            await App.Db(db =>
                db.Set<Target>().Where(t => t.PersonId == Of(World.Una)).Select(t => t.Position!.Slug).ToListAsync()
            )
        ).ShouldBe(["maker-lead-maker"]);
        await (await una.Client.DeleteAsync("/api/me/targets/maker-lead-maker")).Ok();
    }

    public sealed class OnSqlite(SqliteWorld world) : ChooseTargetTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : ChooseTargetTests(world), IClassFixture<PostgresWorld>;
}
