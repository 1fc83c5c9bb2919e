using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Frameworks.Draft;

/// <summary>What is saved, what is refused, and that nothing typed is lost. Each test edits parts of its own in the one draft.</summary>
public abstract class SavePartTests(WorldFixture fixture) : EditorPages(fixture)
{
    [Fact]
    public async Task A_form_that_is_refused_keeps_everything_that_was_typed()
    {
        var ops = await Ops();
        var page = await (
            await ops.Submit(
                $"{Draft}/competency",
                Form,
                ("Input.Name", ""),
                ("Input.Description", "Typed description"),
                ("Input.Descriptors[0].Text", "Typed text"),
                ("Input.Skills[0].Name", "Typed skill")
            )
        ).Refused(HttpStatusCode.UnprocessableEntity);
        page.QuerySelector(".error")!.TextContent.ShouldContain("needs a name");
        (
            Value(page, "Input.Description"),
            Value(page, "Input.Descriptors[0].Text"),
            Value(page, "Input.Skills[0].Name")
        ).ShouldBe(("Typed description", "Typed text", "Typed skill"));

        page = await (
            await ops.Submit(
                $"{Draft}/competency",
                Form,
                ("Input.Name", "WRITING"),
                ("Input.Descriptors[0].Text", "Typed text")
            )
        ).Refused(HttpStatusCode.Conflict);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("The competency \"WRITING\" is listed twice.");
        Value(page, "Input.Descriptors[0].Text").ShouldBe("Typed text");
    }

    [Theory]
    [InlineData("category", "Input.Name", "The category needs a name.")]
    [InlineData("scale", "Input.Name", "The scale needs a name.")]
    [InlineData("family", "Input.Name", "The family needs a name.")]
    [InlineData("role", "Input.Name", "The role needs a name.")]
    [InlineData("position", "Input.Title", "The position needs a title.")]
    public async Task Every_part_needs_a_name_that_is_not_too_long(string kind, string field, string message)
    {
        var ops = await Ops();
        (
            await (await ops.Submit($"{Draft}/{kind}", Form, (field, " "))).Refused(HttpStatusCode.UnprocessableEntity)
        ).Body!.TextContent.ShouldContain(message);
        Value(
                await (await ops.Submit($"{Draft}/{kind}", Form, (field, TooLong))).Refused(
                    HttpStatusCode.UnprocessableEntity
                ),
                field
            )
            .ShouldBe(TooLong);
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_what_changed_and_loses_no_typing()
    {
        var ops = await Ops();
        await New(
            ops,
            "competency",
            ("Input.Name", "Sewing"),
            ("Input.Description", "With a needle."),
            ("Input.Descriptors[0].Text", "Sews one line.\r\nStraight.")
        );
        var page = $"{Draft}/competencies/sewing";
        var seen = Value(await ops.Page(page), "Input.Seen")!;
        await (
            await ops.Submit(
                page,
                Form,
                ("Input.Description", "With a fine needle."),
                ("Input.Descriptors[0].Text", "Sews one long line.\r\nStraight.")
            )
        ).ShouldGoOn();

        var second = await (
            await ops.Submit(
                page,
                Form,
                ("Input.Seen", seen),
                ("Input.Description", "With a thick needle."),
                ("Input.Descriptors[0].Text", "Sews one line.\r\nCurved.")
            )
        ).Refused(HttpStatusCode.Conflict);
        second.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Somebody changed this after you opened it.");
        (
            Value(second, "Input.Description"),
            Value(second, "Input.Descriptors[0].Text")!.ReplaceLineEndings("\n")
        ).ShouldBe(("With a thick needle.", "Sews one line.\nCurved."));
        second
            .QuerySelectorAll(".differs del")
            .Select(d => d.TextContent.Trim())
            .ShouldBe(["fine", "long", "Straight."]);
        second.QuerySelectorAll(".differs ins").Select(d => d.TextContent.Trim()).ShouldBe(["thick", "Curved."]);

        await (
            await ops.Submit(
                page,
                Form,
                ("Input.Seen", Value(second, "Input.Seen")!),
                ("Input.Description", "With a thick needle."),
                ("Input.Descriptors[0].Text", "Sews one line.\r\nCurved.")
            )
        ).ShouldGoOn();
        ((string)(await Part("competencies", "sewing"))!["description"]!).ShouldBe("With a thick needle.");
    }

    [Fact]
    public async Task What_somebody_took_out_meanwhile_is_said_and_what_was_typed_is_still_there()
    {
        var ops = await Ops();
        await New(ops, "competency", ("Input.Name", "Smithing"));
        var page = $"{Draft}/competencies/smithing";
        var form = await ops.Page(page);
        await ops.Retire(World.Framework, "competencies", "smithing");
        var token = form.QuerySelector($"{Form} input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        var answer = await ops.Client.PostAsync(
            page,
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = token,
                    ["_handler"] = "competency",
                    ["Input.Seen"] = Value(form, "Input.Seen")!,
                    ["Input.Name"] = "Smithing",
                    ["Input.Description"] = "Typed at length.",
                }
            )
        );
        var refused = await answer.Refused(HttpStatusCode.Conflict);
        refused
            .QuerySelector("[role=alert]")!
            .TextContent.ShouldContain("Somebody removed this from the draft meanwhile.");
        Value(refused, "Input.Description").ShouldBe("Typed at length.");
    }

    [Fact]
    public async Task Editors_of_different_competencies_at_the_same_moment_lose_nothing()
    {
        var ops = await Ops();
        foreach (var n in Enumerable.Range(0, 8))
            await New(ops, "competency", ("Input.Name", $"Parallel {n}"));
        var draft = await ops.Draft(World.Framework);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(n =>
                    ops.Client.PutAsJsonAsync(
                        $"/api/frameworks/{World.Framework}/draft/competencies/parallel-{n}",
                        new
                        {
                            seen = (string)draft["seen"]!["competencies"]![$"parallel-{n}"]!,
                            name = $"Parallel {n}",
                            description = $"Written by {n}.",
                        }
                    )
                )
        );
        answers.Select(a => a.StatusCode).ShouldAllBe(s => s == HttpStatusCode.OK);
        var now = (await Content(ops, World.Framework))["competencies"]!
            .AsArray()
            .Where(c => ((string)c!["key"]!).StartsWith("parallel-", StringComparison.Ordinal))
            .Select(c => (string)c!["description"]!)
            .ToList();
        now.Order().ShouldBe(Enumerable.Range(0, 8).Select(n => $"Written by {n}."));
    }

    public sealed class OnSqlite(SqliteWorld world) : SavePartTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : SavePartTests(world), IClassFixture<PostgresWorld>;
}
