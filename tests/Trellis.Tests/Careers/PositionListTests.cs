using System.Text.Json;

namespace Trellis.Tests.Careers;

/// <summary>All positions, or those that a text is found in.</summary>
public abstract class PositionListTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task They_stand_by_role_and_order_with_what_they_require_in_all()
    {
        var lines = (await Lines("")).FindAll(l => l.GetProperty("family").GetString() == "Craft");
        lines
            .Select(l => $"{l.GetProperty("slug")} {l.GetProperty("track")} {l.GetProperty("required")}")
            .ShouldBe(["maker-junior-maker ic 3", "maker-maker ic 11", "maker-lead-maker managerial 9"]);
        var first = lines[0];
        (
            first.GetProperty("position").GetString(),
            first.GetProperty("family").GetString(),
            first.GetProperty("role").GetString(),
            first.GetProperty("title").GetString()
        ).ShouldBe(("Maker / Junior maker", "Craft", "Maker", "Junior maker"));
    }

    [Theory]
    [InlineData("lead", 1)]
    [InlineData("CRAFT", 3)]
    [InlineData("maker / maker", 1)]
    [InlineData("astronaut", 0)]
    public async Task A_search_looks_at_family_role_and_title(string search, int count) =>
        (await Lines($"?search={Uri.EscapeDataString(search)}")).Count.ShouldBe(count);

    [Fact]
    public async Task What_is_retired_is_not_among_them()
    {
        await App.Import(
            [World.File("p.csv", "family,role,title\nOld,Keeper,Keeper\nOld,Keeper,Head keeper\n")],
            "Old"
        );
        (await Lines("?search=keeper")).Count.ShouldBe(2);
        await App.Import([World.File("p.csv", "family,role,title\nOld,Keeper,Keeper\n")], "Old", allowRemovals: true);
        (await Lines("?search=keeper")).ShouldHaveSingleItem().GetProperty("title").GetString().ShouldBe("Keeper");
    }

    private async Task<List<JsonElement>> Lines(string query) =>
        [.. (await (await App.As(World.Una)).Json($"/api/positions{query}")).EnumerateArray()];

    public sealed class OnSqlite(SqliteWorld world) : PositionListTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : PositionListTests(world), IClassFixture<PostgresWorld>;
}
