using System.Net;
using System.Text.Json;

namespace Trellis.Tests.Assessments;

/// <summary>The team of a manager: who reports to them today, and what they may know of them.</summary>
public abstract class TeamTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_team_is_whoever_reports_to_me_today()
    {
        (await Names(World.Max)).ShouldBe(["Ada Example"]);
        (await Names(World.Fox)).ShouldBe(["Una Example"]);
        (await Names(World.Sky)).ShouldBe(["Adm Example", "Fin Example", "Fox Example", "Max Example", "Ops Example"]);
        (await (await App.As(World.Ada)).Get("/team")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_has_left_is_no_longer_in_it()
    {
        await App.Db(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Email == World.Una)).EndsOn = Today;
            return await db.SaveChangesAsync();
        });
        (await Names(World.Fox)).ShouldBe(["Una Example"]);
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await (await App.As(World.Fox)).Get("/team")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_counts_against_the_role_and_never_in_per_cent()
    {
        var member = (await (await App.As(World.Max)).Json("/api/team")).GetProperty("members")[0];
        var tally = member.GetProperty("tally");
        (
            tally.GetProperty("met").GetInt32(),
            tally.GetProperty("near").GetInt32(),
            tally.GetProperty("further").GetInt32(),
            tally.GetProperty("unknown").GetInt32()
        ).ShouldBe((0, 1, 0, 2));
        var text = (await (await App.As(World.Max)).Page("/team")).Body!.TextContent;
        text.ShouldContain("1 one level away, 2 not assessed");
        text.ShouldNotContain("%");
    }

    [Fact]
    public async Task It_says_whose_view_waits_and_not_what_it_says()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        (await fox.Page("/team"))
            .QuerySelector(".statements")!
            .TextContent.ShouldContain("No view is waiting for yours");
        await una.Submitted(Of(World.Una), (await Item("Writing"), "4", "a-word-of-una"));
        var page = await fox.Page("/team");
        page.QuerySelector(".statements")!.TextContent.ShouldContain("One view is waiting for yours");
        page.QuerySelector(".statements")!.TextContent.ShouldContain("Una Example submitted theirs.");
        page.QuerySelectorAll(".heat td.cell")
            .Select(c => c.GetAttribute("data-level"))
            .ShouldAllBe(level => level == null);
        page.DocumentElement.OuterHtml.ShouldNotContain("a-word-of-una");
    }

    [Fact]
    public async Task Its_cells_show_the_final_view_else_the_managers_own()
    {
        Level(await (await App.As(World.Max)).Json("/api/team"), "Writing").ShouldBe(2); // final
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        await una.Submitted(Of(World.Una), (await Item("Writing"), "1", ""));
        await fox.Submitted(Of(World.Una), (await Item("Writing"), "3", ""));
        Level(await fox.Json("/api/team"), "Writing").ShouldBe(3);
    }

    [Fact]
    public async Task A_finished_round_leads_to_both_views()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        (await fox.Page("/team")).QuerySelector(".stacks td.end a")!.TextContent.ShouldStartWith("Assess");
        await una.Submitted(Of(World.Una), (await Item("Writing"), "1", ""));
        await fox.Submitted(Of(World.Una), (await Item("Writing"), "3", ""));
        var link = (await fox.Page("/team")).QuerySelector(".stacks td.end a")!;
        link.TextContent.ShouldStartWith("Read both");
        (await fox.Page(link.GetAttribute("href")!))
            .QuerySelector("h1")!
            .TextContent.ShouldBe("Two views of Una Example’s work");
    }

    private async Task<List<string?>> Names(string manager) =>
        [
            .. (await (await App.As(manager)).Json("/api/team"))
                .GetProperty("members")
                .EnumerateArray()
                .Select(m => m.GetProperty("name").GetString())
                .Order(StringComparer.Ordinal),
        ];

    private static int Level(JsonElement team, string competency) =>
        team.GetProperty("rows")
            .EnumerateArray()
            .Single(r => r.GetProperty("item").GetProperty("name").GetString() == competency)
            .GetProperty("cells")[0]
            .GetProperty("rated")
            .GetInt32();

    public sealed class OnSqlite() : TeamTests(Provider.Sqlite);

    public sealed class OnPostgres() : TeamTests(Provider.Postgres);
}
