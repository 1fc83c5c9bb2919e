namespace Trellis.Tests.Frameworks.Draft;

/// <summary>The categories of a draft, the competencies of the open one, and what a search finds.</summary>
public abstract class DraftOutlineTests(WorldFixture fixture) : EditorPages(fixture)
{
    [Fact]
    public async Task Categories_stand_with_how_many_competencies_they_have_and_one_is_open()
    {
        var ops = await Ops();
        var page = await ops.Page(Draft);
        page.QuerySelectorAll("nav[aria-label=Categories] .outline a")
            .Select(a => string.Join(' ', a.QuerySelectorAll("span").Select(s => s.TextContent)))
            .Take(4)
            .ShouldBe(["Core 1", "Craft 2", "Coming 1", "Secret 1"], ignoreOrder: true);
        page.QuerySelectorAll("nav[aria-label=Categories] [aria-current=page]")
            .ShouldHaveSingleItem()
            .TextContent.ShouldContain("Core");
        (await Rows(ops, "craft")).ShouldBe([
            "Writing: All described, 1 skill; 3 positions",
            "Drawing: All described; 1 position",
        ]);
        (await Rows(ops, "nowhere")).ShouldBe(await Rows(ops, "core"), "the first one is open then");
    }

    [Fact]
    public async Task A_competency_says_how_much_of_it_is_not_described_and_how_often_the_draft_changes_it()
    {
        var ops = await Ops();
        await New(ops, "category", ("Input.Name", "Young"));
        (await ops.Page($"{Draft}?category=young"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("There is no competency here yet.");
        await New(ops, "competency?category=young", ("Input.Name", "Weaving"), ("Input.Category", "young"));
        (await Rows(ops, "young")).ShouldHaveSingleItem().ShouldStartWith("Weaving: 8 holes;");
        await ops.Reword(World.Framework, "listening", 2, "Listens to the end.");
        (await ops.Page($"{Draft}?category=core"))
            .QuerySelectorAll("tbody tr .badge-leaf")
            .ShouldHaveSingleItem()
            .TextContent.ShouldBe("1 change");
    }

    [Fact]
    public async Task A_search_finds_skills_and_texts_too()
    {
        var ops = await Ops();
        (await ops.Page($"{Draft}?find=SPELL")).QuerySelector("main")!.TextContent.ShouldContain("Spelling");
        (await ops.Page($"{Draft}?find=hide")).QuerySelector("main")!.TextContent.ShouldContain("Hiding");
        (await ops.Page($"{Draft}?find=zzz")).QuerySelectorAll("main table").ShouldBeEmpty();
    }

    private async Task<List<string>> Rows(Browser ops, string category) =>
        [
            .. (await ops.Page($"{Draft}?category={category}"))
                .QuerySelectorAll("main tbody tr")
                .Select(r =>
                    $"{r.QuerySelector("th a")!.TextContent}: {r.Children[1].TextContent}; {r.Children[2].TextContent}"
                ),
        ];

    public sealed class OnSqlite(SqliteWorld world) : DraftOutlineTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : DraftOutlineTests(world), IClassFixture<PostgresWorld>;
}
