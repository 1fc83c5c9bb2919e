using System.Net;

namespace Trellis.Tests.Frameworks.Draft;

/// <summary>A competency as it is typed in its form.</summary>
public abstract class CompetencyInputTests(WorldFixture fixture) : EditorPages(fixture)
{
    [Fact]
    public async Task A_competency_is_written_on_both_tracks_with_skills_and_holes()
    {
        var ops = await Ops();
        var page = $"{Draft}/competencies/weaving";
        (
            await New(
                ops,
                "competency?category=craft",
                ("Input.Name", " Weaving "),
                ("Input.Description", "Over\r\nand under."),
                ("Input.Descriptors[0].Text", "Holds the thread."),
                ("Input.Descriptors[3].Text", "Leads\r\n\r\nthe loom."),
                ("Input.Skills[0].Name", "Knots"),
                ("Input.Skills[2].Name", "Dyes"),
                ("Input.Skills[2].Description", "Colours.")
            )
        ).ShouldEndWith(page);
        var part = (await Part("competencies", "weaving"))!;
        (
            (string)part["name"]!,
            (string)part["description"]!,
            (string)part["category"]!,
            (string)part["scale"]!
        ).ShouldBe(("Weaving", "Over\nand under.", "craft", "four-steps"));
        part["descriptors"]!
            .AsArray()
            .Select(t => $"{t!["level"]} {t["track"]} {t["text"]}")
            .ShouldBe(["1 individual Holds the thread.", "2 managerial Leads\n\nthe loom."]);
        part["skills"]!.AsArray().Select(s => $"{s!["key"]} {s["description"]}").ShouldBe(["knots ", "dyes Colours."]);
        (await ops.Page(page)).QuerySelectorAll("textarea.input-hole").Length.ShouldBe(6);

        await ops.Ask(World.Framework, "maker-maker", "knots", null, 2);
        await (
            await ops.Submit(
                page,
                Form,
                ("Input.Name", "Basketry"),
                ("Input.Category", "core"),
                ("Input.Descriptors[0].Text", ""),
                ("Input.Skills[0].Name", ""),
                ("Input.Skills[1].Name", "Dyeing")
            )
        ).ShouldGoOn();
        part = (await Part("competencies", "weaving"))!;
        ((string)part["name"]!, (string)part["category"]!, part["descriptors"]!.AsArray().Count).ShouldBe(
            ("Basketry", "core", 1)
        );
        part["skills"]!.AsArray().Select(s => $"{s!["key"]} {s["name"]}").ShouldBe(["dyes Dyeing"]);
        (await Content(ops, World.Framework))["roles"]!.ToJsonString().ShouldNotContain("knots");

        await (await ops.Submit(page, $"form[action$='/competencies/weaving/removal']")).ShouldGoOn();
        (await ops.Get(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class OnSqlite(SqliteWorld world) : CompetencyInputTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : CompetencyInputTests(world), IClassFixture<PostgresWorld>;
}
