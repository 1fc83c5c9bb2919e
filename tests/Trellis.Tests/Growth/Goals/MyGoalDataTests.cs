namespace Trellis.Tests.Growth.Goals;

public abstract class MyGoalDataTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task The_export_holds_every_goal_of_ones_own_and_the_check_ins_that_one_wrote_for_others()
    {
        var ada = await (await App.As(World.Ada)).Text("/api/me/data");
        foreach (
            var text in new[]
            {
                World.GoalWhy,
                World.GoalStep,
                World.GoalNote,
                World.GoalNoteByManager,
                World.GoalForOneself,
                World.GoalNotStarted,
            }
        )
            ada.ShouldContain(text);
        var max = await (await App.As(World.Max)).Json("/api/me/data");
        max.GetProperty("goals").GetProperty("goals").GetArrayLength().ShouldBe(0);
        max.GetProperty("goals")
            .GetProperty("checkInsForOthers")
            .EnumerateArray()
            .Select(c => c.GetProperty("text").GetString())
            .ShouldBe([World.GoalNoteByManager, World.OpenGoalNoteByManager], ignoreOrder: true);
    }

    public sealed class OnSqlite(SqliteWorld world) : MyGoalDataTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : MyGoalDataTests(world), IClassFixture<PostgresWorld>;
}
