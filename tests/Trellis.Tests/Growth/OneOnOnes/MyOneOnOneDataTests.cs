namespace Trellis.Tests.Growth.OneOnOnes;

public abstract class MyOneOnOneDataTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task The_export_holds_what_both_wrote_and_ones_own_notes()
    {
        var ada = await (await App.As(World.Ada)).Text("/api/me/data");
        foreach (
            var text in new[]
            {
                World.SharedPoint,
                World.SharedAction,
                World.SharedNotes,
                World.AdasNotes,
                World.OldSharedNotes,
            }
        )
            ada.ShouldContain(text);
        ada.ShouldNotContain(World.MaxsNotes);
        ada.ShouldNotContain(World.FoxsNotes);
        var max = await (await App.As(World.Max)).Text("/api/me/data");
        max.ShouldContain(World.MaxsNotes);
        max.ShouldNotContain(World.AdasNotes);
        max.ShouldNotContain(World.OldSharedNotes);
        var fox = await (await App.As(World.Fox)).Text("/api/me/data");
        fox.ShouldContain(World.FoxsNotes, Case.Sensitive, "what he noted for himself, although the line has ended");
        fox.ShouldNotContain(World.OldSharedNotes);
    }

    public sealed class OnSqlite(SqliteWorld world) : MyOneOnOneDataTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : MyOneOnOneDataTests(world), IClassFixture<PostgresWorld>;
}
