using System.Net;

namespace Trellis.Tests.Frameworks.Draft;

/// <summary>Adding parts to a draft, and removing them.</summary>
public abstract class RemovePartTests(WorldFixture fixture) : EditorPages(fixture)
{
    [Fact]
    public async Task Categories_are_written_and_taken_out_once_they_are_empty()
    {
        var ops = await Ops();
        await New(
            ops,
            "category",
            ("Input.Name", "Tools"),
            ("Input.Description", "What we use."),
            ("Input.Status", "InDevelopment")
        );
        await New(ops, "competency?category=tools", ("Input.Name", "Hammering"), ("Input.Category", "tools"));
        await (
            await ops.Submit($"{Draft}/categories/tools", Form, ("Input.Name", "Implements"), ("Input.IsCore", "true"))
        ).ShouldGoOn();
        var part = (await Part("categories", "tools"))!;
        ((string)part["name"]!, (bool)part["isCore"]!, (string)part["status"]!).ShouldBe(
            ("Implements", true, "in-development")
        );

        (await ops.Submit($"{Draft}/categories/tools", "form[action$='/removal']")).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await Part("categories", "tools")).ShouldNotBeNull(); // Hammering is still in it
        await ops.Retire(World.Framework, "competencies", "hammering");
        await (await ops.Submit($"{Draft}/categories/tools", "form[action$='/removal']")).ShouldGoOn();
        (await Part("categories", "tools")).ShouldBeNull();
    }

    [Fact]
    public async Task Scales_are_written_and_taken_out()
    {
        var ops = await Ops();
        await New(
            ops,
            "scale",
            ("Input.Name", "Three"),
            ("Input.Levels[0].Name", "Low"),
            ("Input.Levels[1].Name", "Mid"),
            ("Input.Levels[1].Description", "Between."),
            ("Input.Levels[2].Name", "High")
        );
        (await Part("scales", "three"))!["levels"]!.AsArray().Count.ShouldBe(3);
        var page = await (await ops.Submit($"{Draft}/scales/three", Form, ("Input.Levels[1].Name", ""))).Refused(
            HttpStatusCode.Conflict
        );
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("A level of \"Three\" has no name.");
        Value(page, "Input.Levels[1].Description").ShouldBe("Between.");
        await (
            await ops.Submit($"{Draft}/scales/three", Form, ("Input.Name", "Two"), ("Input.Levels[2].Name", ""))
        ).ShouldGoOn();
        (await Part("scales", "three"))!["levels"]!.AsArray().Count.ShouldBe(2);
        await (await ops.Submit($"{Draft}/scales/three", "form[action$='/removal']")).ShouldGoOn();
        (await Part("scales", "three")).ShouldBeNull();
    }

    [Fact]
    public async Task Families_roles_and_positions_are_written_moved_and_taken_out()
    {
        var ops = await Ops();
        await New(ops, "family", ("Input.Name", "Kitchen"));
        await New(
            ops,
            "role?family=kitchen",
            ("Input.Name", "Cook"),
            ("Input.Family", "kitchen"),
            ("Input.Description", "Feeds.")
        );
        await New(
            ops,
            "position?role=cook",
            ("Input.Title", "Sous-chef"),
            ("Input.Role", "cook"),
            ("Input.Grade", "4"),
            ("Input.Track", "Managerial"),
            ("Input.Moves[0].To", "maker / lead MAKER"),
            ("Input.Moves[0].Kind", "Lateral")
        );
        var role = (await Part("roles", "cook"))!;
        var cook = role["positions"]!.AsArray().Single()!;
        (
            (string)cook["key"]!,
            (string)cook["title"]!,
            (int)cook["grade"]!,
            (string)cook["track"]!,
            cook["moves"]!.ToJsonString()
        ).ShouldBe(
            ("cook-sous-chef", "Sous-chef", 4, "managerial", """[{"to":"maker-lead-maker","kind":"lateral"}]""")
        );

        var page = await (
            await ops.Submit(
                $"{Draft}/positions/cook-sous-chef",
                Form,
                ("Input.Title", "Typed title"),
                ("Input.Moves[1].To", "Maker / Laed maker")
            )
        ).Refused(HttpStatusCode.Conflict);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Did you mean \"Maker / Lead maker\"");
        (Value(page, "Input.Title"), Value(page, "Input.Moves[1].To"), Value(page, "Input.Moves[0].To")).ShouldBe(
            ("Typed title", "Maker / Laed maker", "Maker / Lead maker")
        );
        Value(
                await (
                    await ops.Submit(
                        $"{Draft}/positions/cook-sous-chef",
                        Form,
                        ("Input.Grade", "100"),
                        ("Input.Title", "Typed")
                    )
                ).Refused(HttpStatusCode.UnprocessableEntity),
                "Input.Title"
            )
            .ShouldBe("Typed");

        await (
            await ops.Submit(
                $"{Draft}/positions/cook-sous-chef",
                Form,
                ("Input.Title", "Head chef"),
                ("Input.Role", "maker"),
                ("Input.Grade", ""),
                ("Input.Moves[0].To", "")
            )
        ).ShouldGoOn();
        (await Part("roles", "cook"))!["positions"]!.AsArray().ShouldBeEmpty();
        (await Part("roles", "maker"))!["positions"]!
            .AsArray()
            .Select(p => (string)p!["title"]!)
            .ShouldContain("Head chef");
        await (await ops.Submit($"{Draft}/roles/cook", Form, ("Input.Family", "craft"))).ShouldGoOn();
        await (await ops.Submit($"{Draft}/families/kitchen", "form[action$='/removal']")).ShouldGoOn();
        (await Part("families", "kitchen")).ShouldBeNull();
        await (await ops.Submit($"{Draft}/positions/cook-sous-chef", "form[action$='/removal']")).ShouldGoOn();
        await (await ops.Submit($"{Draft}/roles/cook", "form[action$='/removal']")).ShouldGoOn();
        (await Part("roles", "cook")).ShouldBeNull();
    }

    public sealed class OnSqlite(SqliteWorld world) : RemovePartTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : RemovePartTests(world), IClassFixture<PostgresWorld>;
}
