namespace Trellis.Tests.Access;

/// <summary>What stands in the record of a person beyond their employment.</summary>
public abstract class PersonTracesTests(WorldFixture fixture) : SharedWorld(fixture)
{
    /// <summary>A new table that names a person says there whether it keeps them from being removed.</summary>
    [Fact]
    public async Task Of_every_table_that_names_a_person_it_is_known_what_it_is_called() =>
        (await App.Db(db => Task.FromResult(PersonTraces.Undescribed(db).ToList()))).ShouldBeEmpty();

    public sealed class OnSqlite(SqliteWorld world) : PersonTracesTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : PersonTracesTests(world), IClassFixture<PostgresWorld>;
}
