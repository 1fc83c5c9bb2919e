namespace Trellis.Tests.Reviews;

public abstract class MyReviewDataTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task The_person_takes_along_what_they_may_read()
    {
        var text = await (await App.As(World.Ada)).Text("/api/me/data");
        foreach (
            var own in new[]
            {
                World.Reflected,
                World.OutcomeShared,
                World.AgreedPoint,
                World.AckComment,
                World.BothRead,
            }
        )
            text.ShouldContain(own);
        foreach (var other in new[] { World.CoworkerSaid, World.DeclineReason, World.LeadNote, World.CoworkerDraft })
            text.ShouldNotContain(other);
    }

    [Fact]
    public async Task A_coworker_takes_along_what_they_wrote()
    {
        (await (await App.As(World.Una)).Text("/api/me/data")).ShouldContain(World.CoworkerSaid);
        (await (await App.As(World.Fox)).Text("/api/me/data")).ShouldContain(World.CoworkerDraft);
    }

    public sealed class OnSqlite(SqliteWorld world) : MyReviewDataTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : MyReviewDataTests(world), IClassFixture<PostgresWorld>;
}
