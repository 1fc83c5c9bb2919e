using System.Net;

namespace Trellis.Tests.Frameworks.Draft;

/// <summary>Moving a part one place up or down.</summary>
public abstract class ShiftPartTests(WorldFixture fixture) : EditorPages(fixture)
{
    [Fact]
    public async Task A_category_moves_one_place_up_and_down_again()
    {
        var ops = await Ops();
        await New(ops, "category", ("Input.Name", "Tools"));
        var before = await Keys();
        var at = before.IndexOf("tools");
        await Shift(ops, up: true);
        (await Keys()).IndexOf("tools").ShouldBe(at - 1);
        await Shift(ops, up: false);
        (await Keys()).ShouldBe(before);
    }

    [Fact]
    public async Task The_first_stays_the_first_and_a_part_that_is_not_there_moves_nothing()
    {
        var ops = await Ops();
        var before = await Keys();
        await Post(ops, $"categories/{before[0]}", up: true);
        await Post(ops, $"categories/{before[^1]}", up: false);
        await Post(ops, "categories/nowhere", up: true);
        (await Keys()).ShouldBe(before);
        (await Post(ops, "colours/red", up: true)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<List<string>> Keys() =>
        [.. (await Content(await Ops(), World.Framework))["categories"]!.AsArray().Select(c => (string)c!["key"]!)];

    /// <summary>Presses the button of the category.</summary>
    private async Task Shift(Browser ops, bool up) =>
        await (
            await ops.Submit(
                $"{Draft}?category=tools",
                $"form[action$='/categories/tools/order']{(up ? ":has(input[name=up])" : ":not(:has(input[name=up]))")}"
            )
        ).ShouldGoOn();

    private async Task<HttpResponseMessage> Post(Browser ops, string part, bool up)
    {
        var token = (await ops.Page(Draft))
            .QuerySelector("form[action$='/discard'] input[name='__RequestVerificationToken']")!
            .GetAttribute("value")!;
        return await ops.Client.PostAsync(
            $"{Draft}/{part}/order",
            new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("up", up ? "1" : "")])
        );
    }

    public sealed class OnSqlite(SqliteWorld world) : ShiftPartTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : ShiftPartTests(world), IClassFixture<PostgresWorld>;
}
