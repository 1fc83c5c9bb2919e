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

    public sealed class OnSqlite() : HandedReportsTests(Provider.Sqlite);

    public sealed class OnPostgres() : HandedReportsTests(Provider.Postgres);
}
