using System.Net.Http.Json;

namespace Trellis.Tests.Stipends.Account;

/// <summary>What an act on somebody's record makes of their stipend, said before it is saved.</summary>
public abstract class StipendFollowsTests(WorldFixture shared) : SharedWorld(shared)
{
    private async Task<List<(string Title, string Text)>> Follows(string by, string act, object body) =>
        [
            .. (
                await (
                    await (await App.As(by)).Client.PutAsJsonAsync(
                        $"/api/people/{World.People[World.Ada]}/{act}?dryRun=true",
                        body
                    )
                ).Ok()
            )["follows"]!
                .AsArray()
                .Select(f => (f!["title"]!.GetValue<string>(), f["text"]!.GetValue<string>())),
        ];

    [Fact]
    public async Task Other_hours_are_said_in_money_to_whoever_sees_the_stipend_alone()
    {
        var half = new { from = TestApp.Today, hours = "20" };
        var said = (await Follows(World.Ops, "employment", half)).Single(f =>
            f.Title.EndsWith(" less stipend", StringComparison.Ordinal)
        );
        said.Title.ShouldMatch(@"^\$[0-9,.]+ less stipend$");
        said.Text.ShouldMatch(@"^\$[0-9,.]+ becomes \$[0-9,.]+ in the stipend year to ");
        (await Follows(World.Adm, "employment", half)).ShouldContain(f => f.Title == "The stipend follows");
        (await Follows(World.Adm, "employment", half)).ShouldAllBe(f => !f.Text.Contains('$'));
    }

    [Fact]
    public async Task Open_requests_are_named_with_who_decides_or_that_they_end()
    {
        var led = await Follows(World.Ops, "employment", new { from = TestApp.Today.AddDays(1), manager = World.Fox });
        led.ShouldContain(f =>
            f.Title.Contains("still open") && f.Text.EndsWith("Fox Example decides.", StringComparison.Ordinal)
        );
        var ends = await Follows(World.Ops, "last-day", new { lastDay = TestApp.Today.AddDays(9) });
        ends.ShouldContain(f => f.Text.EndsWith("or decline.", StringComparison.Ordinal));
        (await Follows(World.Adm, "last-day", new { lastDay = TestApp.Today.AddDays(9) })).ShouldAllBe(f =>
            !f.Title.Contains("still open")
        );
    }

    [Fact]
    public async Task A_change_that_is_none_of_its_business_says_nothing() =>
        (await Follows(World.Ops, "employment", new { from = TestApp.Today, department = "Craft" })).ShouldBeEmpty();

    public sealed class OnSqlite(SqliteWorld world) : StipendFollowsTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : StipendFollowsTests(world), IClassFixture<PostgresWorld>;
}
