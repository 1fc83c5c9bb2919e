using System.Net;

namespace Trellis.Tests.Frameworks.Draft;

/// <summary>Restoring what was retired.</summary>
public abstract class RestorePartTests(WorldFixture fixture) : EditorPages(fixture)
{
    [Fact]
    public async Task What_is_retired_in_a_draft_comes_back_and_a_return_of_what_is_there_changes_nothing()
    {
        var ops = await Ops();
        await (await ops.Submit($"{Draft}/competencies/drawing", "form[action$='/removal']")).ShouldGoOn();
        (await ops.Text(Draft)).ShouldContain("1 is retired");
        await (await ops.Submit(Draft, "form[action$='/competencies/drawing/restoration']")).ShouldGoOn();
        await ops.Edit(World.Framework, "drawing", c => c["description"] = "Edited since.");
        var token = (await ops.Page(Draft))
            .QuerySelector("form[action$='/discard'] input[name='__RequestVerificationToken']")!
            .GetAttribute("value")!;
        (
            await ops.Client.PostAsync(
                $"{Draft}/competencies/drawing/restoration",
                new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token })
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        ((string)(await Part("competencies", "drawing"))!["description"]!).ShouldBe("Edited since.");
    }

    public sealed class OnSqlite(SqliteWorld world) : RestorePartTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : RestorePartTests(world), IClassFixture<PostgresWorld>;
}
