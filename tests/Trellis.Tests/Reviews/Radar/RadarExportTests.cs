using System.Text;

namespace Trellis.Tests.Reviews.Radar;

/// <summary>The table to download.</summary>
public abstract class RadarExportTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_has_a_row_for_each_person_and_kind_as_the_page_is_narrowed()
    {
        var rows = await Rows(World.Ops, $"?team={Of(World.Fox)}");
        rows.ShouldBe([
            "person,email,position,manager,kind,state,due_on,moved,planned_on,last_on",
            "Una Example,una@example.org,Junior maker,Fox Example,calibration,overdue,2025-08-09,no,,",
            "Una Example,una@example.org,Junior maker,Fox Example,annual-360,overdue,2026-04-09,no,,",
            "Una Example,una@example.org,Junior maker,Fox Example,pd-meeting,overdue,2025-08-09,no,,",
            "Una Example,una@example.org,Junior maker,Fox Example,one-on-one,overdue,2025-04-23,no,,",
        ]);
        (await Rows(World.Ops, "?kind=calibration")).Length.ShouldBe(9);
    }

    [Fact]
    public async Task Each_gets_what_they_see_and_that_People_Ops_took_it_is_recorded_once()
    {
        (await Rows(World.Ada, "")).Skip(1).ShouldAllBe(r => r.Contains(World.Ada));
        (await Rows(World.Max, "")).Length.ShouldBe(9);
        await App.As(World.Ops);
        await World.Writes("due.exported", World.Ops, null, "", () => Rows(World.Ops, ""));
        await App.WritesNothing(() => Rows(World.Ops, ""));
    }

    private async Task<string[]> Rows(string who, string query)
    {
        var answer = await (await App.As(who)).Get("/due.csv" + query);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("due-2026-05-14.csv");
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
        return text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    public sealed class OnSqlite() : RadarExportTests(Provider.Sqlite);

    public sealed class OnPostgres() : RadarExportTests(Provider.Postgres);
}
