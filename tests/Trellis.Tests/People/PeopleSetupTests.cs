namespace Trellis.Tests.People;

/// <summary>An organisation that works has no list of first steps, and nobody but the office would see one.</summary>
public abstract class PeopleSetupTests(WorldFixture shared) : SharedWorld(shared)
{
    [Theory]
    [InlineData(World.Ops)]
    [InlineData(World.Adm)]
    [InlineData(World.Una)]
    public async Task There_is_nothing_to_set_up_where_everything_is_done(string who) =>
        (await (await App.As(who)).Page("/today")).QuerySelector("#first-steps").ShouldBeNull();

    public sealed class OnSqlite(SqliteWorld world) : PeopleSetupTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : PeopleSetupTests(world), IClassFixture<PostgresWorld>;
}
