using System.Net;
using System.Text.Json;

namespace Trellis.Tests.Growth;

/// <summary>The gap of one person as data: its shape is a public contract.</summary>
public abstract class PersonGapTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task The_answer_has_the_shape_of_the_contract()
    {
        var gap = await (await App.As(World.Ada)).Json("/api/me/gap");
        gap.EnumerateObject()
            .Select(p => p.Name)
            .ShouldBe(["from", "to", "basis", "required", "deficit", "readiness", "coverage", "items"]);
        gap.GetProperty("coverage").EnumerateObject().Select(p => p.Name).ShouldBe(["assessed", "of"]);
        gap.GetProperty("items")[0]
            .EnumerateObject()
            .Select(p => p.Name)
            .ShouldBe(["item", "kind", "from", "to", "deficit", "self", "manager", "final"]);
        (gap.GetProperty("from").GetString(), gap.GetProperty("to").GetString()).ShouldBe((World.Ada, "Maker / Maker"));
        gap.GetProperty("basis").GetString().ShouldBe("latest final assessment, else self assessment");
    }

    [Fact]
    public async Task Its_sums_run_over_the_assessed_items_with_their_weights()
    {
        var gap = await (await App.As(World.Ada)).Json("/api/me/gap");
        (
            gap.GetProperty("required").GetInt64(),
            gap.GetProperty("deficit").GetInt64(),
            gap.GetProperty("readiness").GetDecimal()
        ).ShouldBe((6, 2, 0.6667m)); // Writing, weight 2: asks 3, has 2
        (
            gap.GetProperty("coverage").GetProperty("assessed").GetInt32(),
            gap.GetProperty("coverage").GetProperty("of").GetInt32()
        ).ShouldBe((1, 3));
    }

    [Fact]
    public async Task To_another_position_that_positions_weights_count()
    {
        var gap = await (await App.As(World.Ada)).Json("/api/me/gap?to=maker-lead-maker");
        // Writing weighs 2 for Maker, 1 for Lead maker
        (gap.GetProperty("required").GetInt64(), gap.GetProperty("deficit").GetInt64()).ShouldBe((3, 1));
    }

    [Fact]
    public async Task Items_come_most_needed_first_then_by_name()
    {
        var gap = await (await App.As(World.Ada)).Json("/api/me/gap");
        gap.GetProperty("items")
            .EnumerateArray()
            .Select(i =>
                (
                    i.GetProperty("item").GetString(),
                    i.GetProperty("kind").GetString(),
                    i.GetProperty("deficit").ToString()
                )
            )
            .ShouldBe([("Writing", "competency", "1"), ("Listening", "competency", ""), ("Spelling", "skill", "")]);
    }

    [Theory]
    [InlineData("maker-lead-maker")]
    [InlineData("Maker / Lead maker")]
    [InlineData("maker/LEAD MAKER")]
    [InlineData("Lead maker")]
    public async Task Another_position_is_named_by_slug_or_in_words(string to)
    {
        var gap = await (await App.As(World.Ada)).Json($"/api/me/gap?to={Uri.EscapeDataString(to)}");
        gap.GetProperty("to").GetString().ShouldBe("Maker / Lead maker");
        gap.GetProperty("items")
            .EnumerateArray()
            .Select(i => i.GetProperty("item").GetString())
            .ShouldBe(["Drawing", "Listening", "Writing"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_position_that_is_not_known_suggests_the_nearest()
    {
        var answer = await (await App.As(World.Ada)).Get("/api/me/gap?to=Maker / Led maker");
        await answer.ShouldRefuse(HttpStatusCode.NotFound, "missing");
        JsonDocument
            .Parse(await answer.Content.ReadAsStringAsync())
            .RootElement.GetProperty("suggestions")
            .EnumerateArray()
            .Select(s => s.GetString())
            .ShouldContain("Maker / Lead maker");
    }

    [Fact]
    public async Task The_managers_answer_says_that_it_rests_on_the_managers_view()
    {
        var gap = await (await App.As(World.Max)).Json($"/api/people/{World.People[World.Ada]}/gap");
        gap.GetProperty("basis").GetString().ShouldBe("latest final assessment, else manager assessment");
    }

    public sealed class OnSqlite(SqliteWorld world) : PersonGapTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : PersonGapTests(world), IClassFixture<PostgresWorld>;
}
