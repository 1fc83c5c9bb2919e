using System.Net.Http.Json;

namespace Trellis.Tests.People.Acts;

/// <summary>What an act means for those around somebody, said before it is saved.</summary>
public abstract class SightFollowsTests(WorldFixture shared) : SharedWorld(shared)
{
    private async Task<List<string>> Follows(string whom, string act, object body) =>
        [
            .. (
                await (
                    await (await App.As(World.Ops)).Client.PutAsJsonAsync(
                        $"/api/people/{World.People[whom]}/{act}?dryRun=true",
                        body
                    )
                ).Ok()
            )["follows"]!
                .AsArray()
                .Select(f => f!["title"]!.GetValue<string>()),
        ];

    [Fact]
    public async Task A_first_report_and_a_missing_manager_are_said()
    {
        (await Follows(World.Una, "employment", new { from = TestApp.Today, manager = World.Fin })).ShouldBe([
            "Fox Example loses access",
            "Fin Example gets access",
        ]);
        (await Follows(World.Una, "employment", new { from = TestApp.Today, manager = "none" })).ShouldBe([
            "Fox Example loses access",
            "Nobody is the manager",
        ]);
    }

    [Fact]
    public async Task A_last_day_ends_sign_in_and_asks_who_leads_the_reports()
    {
        (await Follows(World.Max, "last-day", new { lastDay = TestApp.Today.AddDays(3) }))
            .Where(t => !t.Contains("stipend", StringComparison.Ordinal))
            .ShouldBe([
                "Sky Example loses access",
                "Sign-in ends",
                "What is recorded stays",
                $"1 report has no manager from {TestApp.Today.AddDays(4):d MMMM yyyy}",
            ]);
    }

    public sealed class OnSqlite(SqliteWorld world) : SightFollowsTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : SightFollowsTests(world), IClassFixture<PostgresWorld>;
}
