namespace Trellis.Tests.Record;

/// <summary>Who reads which lines of the record of activity.</summary>
public abstract class ActivityLogTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task That_somebody_is_at_a_draft_is_seen_by_its_writer_alone()
    {
        var (una, fox, writing) = (await App.As(World.Una), await App.As(World.Fox), await Item("Writing"));
        var manager = await fox.Begun(Of(World.Una));
        await (await fox.Rate(manager, writing, "2", "what somebody wrote")).Ok();
        async Task<string> Log(string who) =>
            await (await (await App.As(who)).Get("/api/activity")).Content.ReadAsStringAsync();
        (await Log(World.Fox)).ShouldContain("rating.saved");
        foreach (var who in new[] { World.Una, World.Ops, World.Adm, World.Sky })
        {
            (await Log(who)).ShouldNotContain("rating.saved", Case.Sensitive, who);
            (await Log(who)).ShouldNotContain("assessment.started", Case.Sensitive, who);
        }
        await (await fox.SubmitIt(manager)).Ok();
        (await Log(World.Ops)).ShouldContain("assessment.submitted");
        (await (await una.Get("/activity")).Content.ReadAsStringAsync()).ShouldContain("Submitted an assessment");
    }

    [Fact]
    public async Task Everybody_reads_what_concerns_them_and_only_those_who_look_after_everybody_read_all()
    {
        await (await App.As(World.Max)).Page($"/people/{Of(World.Ada)}/growth");
        foreach (
            var (reader, reads) in new[]
            {
                (World.Ada, true),
                (World.Max, true),
                (World.Ops, true),
                (World.Adm, true),
                (World.Una, false),
                (World.Sky, false),
                (World.Fin, false),
            }
        )
            (await (await App.As(reader)).Text("/api/activity"))
                .Contains("growth.read", StringComparison.Ordinal)
                .ShouldBe(reads, reader);
    }

    [Fact]
    public async Task The_newest_lines_come_first_and_fifty_at_a_time()
    {
        await App.Db(db =>
        {
            db.AddRange(
                Enumerable
                    .Range(1, ActivityLog.PageSize + 1)
                    .Select(n => new Activity
                    {
                        At = App.Clock.GetUtcNow().UtcDateTime.AddMinutes(n),
                        ById = Of(World.Una),
                        ByName = "Una Example",
                        What = "target.chosen",
                        Subject = "",
                        AboutId = Of(World.Una),
                        Detail = $"Position {n}",
                    })
            );
            return db.SaveChangesAsync();
        });
        var una = await App.As(World.Una);
        async Task<List<string>> Details(int page) =>
            [
                .. (await una.Json($"/api/activity?page={page}"))
                    .GetProperty("lines")
                    .EnumerateArray()
                    .Select(l => l.GetProperty("detail").GetString()!)
                    .Where(d => d.StartsWith("Position", StringComparison.Ordinal)),
            ];
        (await Details(1)).ShouldBe(Enumerable.Range(2, 50).Reverse().Select(n => $"Position {n}"));
        (await Details(2)).ShouldBe(["Position 1"]);
        (await una.Page("/activity?page=2")).Body!.TextContent.ShouldContain("Position 1");
    }

    public sealed class OnSqlite() : ActivityLogTests(Provider.Sqlite);

    public sealed class OnPostgres() : ActivityLogTests(Provider.Postgres);
}
