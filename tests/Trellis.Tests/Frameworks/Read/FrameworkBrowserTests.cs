using System.Net;

namespace Trellis.Tests.Frameworks.Read;

/// <summary>A framework as an outline, with one competency open.</summary>
public abstract class FrameworkBrowserTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task Categories_stand_with_their_competencies_and_a_draft_among_them_for_editors_only()
    {
        (await Groups(World.Una)).ShouldBe(["Core: Listening", "Craft: Writing Drawing", "Coming: Singing"]);
        (await Groups(World.Adm)).ShouldBe(await Groups(World.Una));
        (await Groups(World.Ops)).ShouldBe([.. await Groups(World.Una), "Secret: Hiding"]);
        var view = await (await App.As(World.Una)).Json("/api/frameworks");
        (
            view.GetProperty("name").GetString(),
            view.GetProperty("version").GetInt32(),
            view.GetProperty("positions").GetInt32(),
            view.GetProperty("skills").GetInt32()
        ).ShouldBe(("Small", 1, 3, 1));
    }

    [Fact]
    public async Task A_competency_says_what_each_level_means_and_who_asks_for_it()
    {
        var writing = await (await App.As(World.Una)).Json($"/api/competencies/{World.Writing}");
        writing
            .GetProperty("levels")
            .EnumerateArray()
            .Select(l => $"{l.GetProperty("name")}: {l.GetProperty("individual")} {l.GetProperty("managerial")}")
            .First()
            .ShouldBe("Aware: Writing at Aware as a maker. Writing at Aware as a leader.");
        writing.GetProperty("skills").EnumerateArray().Single().GetProperty("name").GetString().ShouldBe("Spelling");
        writing
            .GetProperty("askedBy")
            .EnumerateArray()
            .Select(a => $"{a.GetProperty("slug")} {a.GetProperty("level")}")
            .ShouldBe(["maker-junior-maker 2", "maker-maker 3", "maker-lead-maker 3"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("WRIT", "Craft: Writing")]
    [InlineData("spelling", "Craft: Writing")]
    [InlineData("how you listen", "Core: Listening")]
    public async Task A_search_looks_at_names_descriptions_and_skills(string find, string found) =>
        (await Groups(World.Una, $"/{World.Framework}?find={Uri.EscapeDataString(find)}")).ShouldBe([found]);

    [Fact]
    public async Task A_search_that_finds_nothing_and_what_is_not_there_say_so()
    {
        var una = await App.As(World.Una);
        (await Groups(World.Una, $"/{World.Framework}?find=zzz")).ShouldBeEmpty();
        (await Groups(World.Una, $"/{World.Framework}?find=hiding")).ShouldBeEmpty("it is a draft");
        var hiding = await App.Db(db => db.Set<Item>().Where(i => i.Name == "Hiding").Select(i => i.Id).SingleAsync());
        foreach (
            var url in new[]
            {
                $"frameworks/{Id<Framework>.New()}",
                $"competencies/{Id<Item>.New()}",
                $"competencies/{hiding}",
            }
        )
            (await una.Get($"/api/{url}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, url);
    }

    private async Task<List<string>> Groups(string who, string query = "") =>
        [
            .. (await (await App.As(who)).Json($"/api/frameworks{query}"))
                .GetProperty("groups")
                .EnumerateArray()
                .Select(g =>
                    $"{g.GetProperty("name")}: "
                    + string.Join(' ', g.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("name")))
                ),
        ];

    public sealed class OnSqlite(SqliteWorld world) : FrameworkBrowserTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : FrameworkBrowserTests(world), IClassFixture<PostgresWorld>;
}
