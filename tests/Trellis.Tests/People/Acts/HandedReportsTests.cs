#pragma warning disable RS0030
using System.Net.Http.Json;

namespace Trellis.Tests.People.Acts;

/// <summary>What becomes of those who report to somebody whom an act concerns.</summary>
public abstract class HandedReportsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_report_who_takes_over_reports_to_whom_their_manager_reported_to()
    {
        await (
            await (await App.As(World.Ops)).Client.PutAsJsonAsync(
                $"/api/people/{Of(World.Max)}/last-day",
                new { lastDay = Today, handTo = World.Ada }
            )
        ).Ok();
        (
            await App.Db(db =>
                db.Set<Employment>()
                    .Where(e => e.PersonId == Of(World.Ada) && e.Until == null)
                    .Select(e => e.ManagerId)
                    .SingleAsync()
            )
        ).ShouldBe(Of(World.Sky));
    }

    private async Task<System.Text.Json.Nodes.JsonNode> End(object end, bool dryRun = false) =>
        await (
            await (await App.As(World.Ops)).Client.PutAsJsonAsync(
                $"/api/people/{Of(World.Max)}/last-day{(dryRun ? "?dryRun=true" : "")}",
                end
            )
        ).Ok();

    [Fact]
    public async Task A_team_that_was_given_away_for_a_last_day_is_named_when_that_is_taken_back_and_given_back_if_asked()
    {
        var last = Today.AddDays(10);
        await End(new { lastDay = last, handTo = World.Fox });
        var stays = (await End(new { stays = true }, dryRun: true))["follows"]!.ToJsonString();
        stays.ShouldContain("1 report who was given away stays there");
        stays.ShouldContain("Ada Example");
        (await End(new { stays = true, giveBack = true }, dryRun: true))["changes"]!
            .ToJsonString()
            .ShouldContain("Ada Example: Manager: Fox Example");
        await End(new { stays = true, giveBack = true });
        (
            await App.Db(db =>
                db.Set<Employment>()
                    .Where(e => e.PersonId == Of(World.Ada) && e.Until == null)
                    .Select(e => e.ManagerId)
                    .SingleAsync()
            )
        ).ShouldBe(Of(World.Max));
    }

    public sealed class OnSqlite() : HandedReportsTests(Provider.Sqlite);

    public sealed class OnPostgres() : HandedReportsTests(Provider.Postgres);
}
