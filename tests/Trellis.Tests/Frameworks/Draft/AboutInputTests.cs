using System.Net;

namespace Trellis.Tests.Frameworks.Draft;

/// <summary>What the framework says about itself.</summary>
public abstract class AboutInputTests(WorldFixture fixture) : EditorPages(fixture)
{
    [Fact]
    public async Task What_the_framework_says_of_itself_is_edited()
    {
        var ops = await Ops();
        var seen = Value(await ops.Page($"{Draft}/about"), "Input.Seen")!;
        (
            await (
                await ops.Submit($"{Draft}/about", Form, ("Input.Name", ""), ("Input.Url", "not an address"))
            ).Refused(HttpStatusCode.UnprocessableEntity)
        )
            .QuerySelectorAll(".error")
            .Length.ShouldBe(2);
        await (
            await ops.Submit(
                $"{Draft}/about",
                Form,
                ("Input.Description", "Ours."),
                ("Input.Title", "A book"),
                ("Input.Licence", "CC BY 4.0")
            )
        ).ShouldGoOn();
        Value(
                await (
                    await ops.Submit($"{Draft}/about", Form, ("Input.Seen", seen), ("Input.Description", "Theirs."))
                ).Refused(HttpStatusCode.Conflict),
                "Input.Description"
            )
            .ShouldBe("Theirs.");
        var content = await Content(ops, World.Framework);
        ((string)content["description"]!, (string)content["origin"]!["title"]!).ShouldBe(("Ours.", "A book"));
    }

    public sealed class OnSqlite(SqliteWorld world) : AboutInputTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : AboutInputTests(world), IClassFixture<PostgresWorld>;
}
