using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Stipends.Account;

/// <summary>One’s own ledger as a table to save.</summary>
public abstract class LedgerExportTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task It_holds_ones_own_entries_and_nobody_elses()
    {
        var rows = await Table(World.Ada);
        rows[0].ShouldBe("date,counts_on,entry,from,to,amount,what,by,reason");
        rows.Skip(1)
            .Select(r => r.Split(',')[2..8])
            .Select(r => string.Join(' ', r))
            .ShouldBe(
                [
                    "reservation available held 100.00 Approved course Max Example",
                    "reservation available held 100.00 Claimed course Max Example",
                    "spend held owed 100.00 Claimed course Max Example",
                ],
                ignoreOrder: true
            );
        (await Table(World.Sky)).Count.ShouldBe(1, "nothing was booked for her");
    }

    [Fact]
    public async Task A_text_that_a_spreadsheet_would_run_is_marked()
    {
        var una = await App.As(World.Una);
        var asked = await (
            await una.Client.PostAsJsonAsync(
                "/api/stipend/requests",
                new
                {
                    what = "=1+1",
                    provider = "School",
                    category = "Course",
                    why = "It helps.",
                    amount = 20m,
                    spendOn = Today,
                }
            )
        ).Ok();
        await una.ClaimWithReceipt(asked["id"]!.GetValue<string>(), 20m, Today);
        (await Table(World.Una)).Skip(1).ShouldAllBe(r => r.Contains(",'=1+1,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task That_somebody_took_theirs_along_is_recorded_once()
    {
        for (var i = 0; i < 2; i++)
            await Table(World.Max);
        var line = (await App.Db(db => db.Set<Activity>().Where(a => a.ById == Of(World.Max)).ToListAsync())).Single(
            a => a.Subject == "stipend-ledger.csv" || a.Detail == "stipend-ledger.csv"
        );
        line.AboutId.ShouldBe(Of(World.Max));
    }

    private async Task<List<string>> Table(string who)
    {
        var answer = await (await App.As(who)).Get("/stipend/ledger.csv");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("stipend-ledger.csv");
        return
        [
            .. (await answer.Content.ReadAsStringAsync())
                .TrimStart('\uFEFF')
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => l.TrimEnd('\r')),
        ];
    }

    public sealed class OnSqlite(SqliteWorld world) : LedgerExportTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : LedgerExportTests(world), IClassFixture<PostgresWorld>;
}
