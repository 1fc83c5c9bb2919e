#pragma warning disable RS0030
using System.Net;
using System.Text.Json;

namespace Trellis.Tests.Growth.Skills;

public abstract class TeamSkillsTests(Provider provider) : OwnWorld(provider)
{
    /// <summary>Fox's team: Una, and Ada until she reports to Max. Both are in it today, and so is Max.</summary>
    private async Task<Browser> Team()
    {
        await Fact(World.Ada, Today, "Maker", World.Fox);
        await Fact(World.Max, Today, "Lead maker", World.Fox);
        return await App.As(World.Fox);
    }

    private static JsonElement Row(JsonElement team, string skill) =>
        team.GetProperty("rows").EnumerateArray().Single(r => r.GetProperty("name").GetString() == skill);

    private static int[] Counts(JsonElement row) =>
        [
            row.GetProperty("now").GetProperty("holders").GetArrayLength(),
            row.GetProperty("then").GetProperty("holders").GetArrayLength(),
        ];

    [Fact]
    public async Task Who_alone_is_at_4_or_above_is_said_and_what_the_absence_of_others_leaves()
    {
        var fox = await Team();
        await World.Rated(World.Ada, "Spelling", 5);
        await World.Rated(World.Max, "Spelling", 4);
        await World.Rated(World.Una, "Spelling", 3);
        (await fox.Text("/team/skills")).ShouldContain("No skill depends on one person");
        var absent = await fox.Json($"/api/team/skills?absent={Of(World.Ada)}");
        Counts(Row(absent, "Spelling")).ShouldBe([2, 1]);
        var both = await fox.Text($"/team/skills?absent={Of(World.Ada)}&move={Of(World.Max)}");
        both.ShouldContain("Without Max and Ada, one skill would have nobody at 4 or above.");
        both.ShouldContain("Una is at 3.");
        both.ShouldContain("Ada wants to grow in Spelling.");
        await World.Rated(World.Max, "Spelling", 3, ago: 1);
        (await fox.Text("/team/skills")).ShouldContain("Only Ada is at 4 or above in Spelling");
    }

    [Fact]
    public async Task What_the_position_requires_stands_in_the_cell_and_is_counted()
    {
        var fox = await Team();
        await World.Rated(World.Ada, "Spelling", 2);
        var row = Row(await fox.Json("/api/team/skills"), "Spelling");
        (
            row.GetProperty("now").GetProperty("met").GetInt32(),
            row.GetProperty("now").GetProperty("required").GetInt32()
        ).ShouldBe((0, 1));
        var cell = (await fox.Page("/team/skills")).QuerySelector(".sm td.b").ShouldNotBeNull();
        cell.TextContent.ShouldBe("2, role requires 3, wants to grow");
    }

    [Fact]
    public async Task Leave_and_approved_events_of_the_day_are_joined()
    {
        var fox = await Team();
        await World.Rated(World.Ada, "Spelling", 5);
        await World.Rated(World.Max, "Spelling", 4);
        Counts(Row(await fox.Json("/api/team/skills?on=2041-02-03"), "Spelling")).ShouldBe([2, 1]);
        Counts(Row(await fox.Json("/api/team/skills?on=2041-02-05"), "Spelling")).ShouldBe([2, 2]);
        await App.Db(db =>
            db.Set<StipendRequest>()
                .Where(r => r.Id == World.Approved)
                .ExecuteUpdateAsync(r =>
                    r.SetProperty(x => x.EventId, World.Event)
                        .SetProperty(x => x.ApprovedAt, App.Clock.GetUtcNow().UtcDateTime)
                )
        );
        var days = Today.AddDays(100);
        Counts(Row(await fox.Json($"/api/team/skills?on={days:yyyy-MM-dd}"), "Spelling")).ShouldBe([2, 1]);
        (await fox.Text("/team/skills")).ShouldContain("Garden days");
    }

    [Fact]
    public async Task Whoever_shares_is_in_the_table_with_levels_alone_until_they_stop()
    {
        var una = await App.As(World.Una);
        await World.Rated(World.Una, "Spelling", 4);
        (await (await App.As(World.Max)).Text("/team/skills")).ShouldNotContain("Una");
        (await una.ShareSkills(Of(World.Max))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var max = await App.As(World.Max);
        (await max.Text("/team/skills")).ShouldContain("Una Example reports elsewhere");
        Counts(Row(await max.Json("/api/team/skills"), "Spelling")).ShouldBe([1, 1]);
        (await max.Get($"/people/{Of(World.Una)}/skills")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Fact(World.Ada, Today, "Maker", World.Fox); // nobody reports to Max any more
        (await (await App.As(World.Max)).Get("/team/skills")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Fact(World.Ada, Today, "Maker", World.Max);
        (await una.Submit("/skills", "form[action$='/removal']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await (await App.As(World.Max)).Text("/team/skills")).ShouldNotContain("Una");
    }

    [Fact]
    public async Task The_own_view_counts_for_a_manager_once_both_views_are_submitted()
    {
        var max = await App.As(World.Max);
        var (ada, spelling) = (await App.As(World.Ada), await Item("Spelling"));
        async Task<int?> Level() =>
            Row(await max.Json("/api/team/skills"), "Spelling")
                .GetProperty("cells")
                .EnumerateArray()
                .Select(c => c.GetProperty("level"))
                .Where(l => l.ValueKind == JsonValueKind.Number)
                .Select(l => (int?)l.GetInt32())
                .SingleOrDefault();
        (await ada.Rate(World.Draft, spelling, "4")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await max.Rate(World.ManagersDraft, spelling, "5")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ada.SubmitIt(World.Draft)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Level()).ShouldBeNull();
        (await max.SubmitIt(World.ManagersDraft)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Level()).ShouldBe(4); // the manager's own view moves nothing
    }

    [Fact]
    public async Task A_category_or_a_position_narrows_the_skills_and_not_the_people()
    {
        var max = await App.As(World.Max);
        var team = await max.Json("/api/team/skills");
        var craft = team.GetProperty("categories")[0].GetProperty("value").GetString();
        (await max.Json($"/api/team/skills?category={craft}")).GetProperty("rows").GetArrayLength().ShouldBe(1);
        var lead = team.GetProperty("positions")
            .EnumerateArray()
            .Single(p => p.GetProperty("text").GetString() == "Lead maker");
        var none = await max.Json($"/api/team/skills?position={lead.GetProperty("value").GetString()}");
        none.GetProperty("rows").GetArrayLength().ShouldBe(0);
        none.GetProperty("members").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Neither_people_ops_nor_a_former_manager_reads_the_skills_of_others()
    {
        (await (await App.As(World.Ops)).Get("/team/skills")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await App.As(World.Fox)).Text("/team/skills")).ShouldNotContain("Ada Example");
        (await (await App.As(World.Max)).Text("/team/skills")).ShouldContain("Ada Example");
        await (await App.As(World.Ada)).Page("/skills");
        var read = await App.Db(db => db.Set<Activity>().CountAsync(a => a.What == "skills.read"));
        read.ShouldBe(2); // Fox read Una's, Max read Ada's; nobody's own reading is recorded
    }

    public sealed class OnSqlite() : TeamSkillsTests(Provider.Sqlite);

    public sealed class OnPostgres() : TeamSkillsTests(Provider.Postgres);
}
