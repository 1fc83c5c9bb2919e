using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;

namespace Trellis.Tests.Frameworks.Draft;

/// <summary>
/// The forms of the editor as People Ops fills them: what is saved, what is refused, and that nothing typed is lost.
/// Each test edits parts of its own in the one draft.
/// </summary>
public abstract class EditingTests(WorldFixture fixture)
{
    private const string Form = "form:has(input[name='Input.Seen'])";
    private static readonly string Long = new('x', ContentRules.NameLimit + 1);

    private World World => fixture.World;
    private string Draft => $"/framework/{World.Framework}/draft";

    private async Task<Browser> Ops()
    {
        var ops = await World.App.As(World.Ops);
        (await ops.BeginDraft(World.Framework)).StatusCode.ShouldBe(HttpStatusCode.OK);
        return ops;
    }

    private static async Task<JsonNode> Content(Browser ops, Id<Framework> framework) =>
        (await ops.Draft(framework))["content"]!;

    private async Task<JsonNode?> Part(string kind, string key) =>
        (await Content(await Ops(), World.Framework))[kind]!.AsArray().SingleOrDefault(c => (string)c!["key"]! == key);

    private static string? Value(IHtmlDocument page, string name) =>
        page.QuerySelector($"[name='{name}']") switch
        {
            IHtmlTextAreaElement t => t.Value,
            IHtmlSelectElement s => s.Value,
            IHtmlInputElement i => i.Value,
            _ => null,
        };

    private async Task<string> New(Browser ops, string kind, params (string, string)[] values)
    {
        var answer = await ops.Submit($"{Draft}/{kind}", Form, values);
        await answer.ShouldGoOn();
        return answer.Headers.Location!.OriginalString;
    }

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
                await (await ops.Submit($"{Draft}/{kind}", Form, (field, Long))).Refused(
                    HttpStatusCode.UnprocessableEntity
                ),
                field
            )
            .ShouldBe(Long);
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

    [Fact]
    public async Task Categories_are_written_ordered_and_taken_out_once_they_are_empty()
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

        List<string> Keys(JsonNode content) => [.. content["categories"]!.AsArray().Select(c => (string)c!["key"]!)];
        var before = Keys(await Content(ops, World.Framework));
        var at = before.IndexOf("tools");
        await (
            await ops.Submit($"{Draft}?category=tools", "form[action$='/categories/tools/order']:has(input[name=up])")
        ).ShouldGoOn();
        Keys(await Content(ops, World.Framework)).IndexOf("tools").ShouldBe(at - 1);
        await (
            await ops.Submit(
                $"{Draft}?category=tools",
                "form[action$='/categories/tools/order']:not(:has(input[name=up]))"
            )
        ).ShouldGoOn();
        Keys(await Content(ops, World.Framework)).ShouldBe(before);

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

    [Fact]
    public async Task What_is_retired_in_a_draft_comes_back_and_a_return_of_what_is_there_changes_nothing()
    {
        var ops = await Ops();
        await (await ops.Submit($"{Draft}/competencies/drawing", "form[action$='/removal']")).ShouldGoOn();
        (await ops.Text(Draft)).ShouldContain("1 is retired");
        await (await ops.Submit(Draft, "form[action$='/competencies/drawing/restoration']")).ShouldGoOn();
        await ops.Edit(World.Framework, "drawing", c => c["description"] = "Edited since.");
        var token = (await ops.Page(Draft))
            .QuerySelector("form[action$='/discard'] input[name='__RequestVerificationToken']")!
            .GetAttribute("value")!;
        (
            await ops.Client.PostAsync(
                $"{Draft}/competencies/drawing/restoration",
                new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token })
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        ((string)(await Part("competencies", "drawing"))!["description"]!).ShouldBe("Edited since.");
    }

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

    [Fact]
    public async Task Nobody_else_meets_the_draft_or_a_word_of_it()
    {
        var ops = await Ops();
        await New(
            ops,
            "competency?category=core",
            ("Input.Name", "Canary competency"),
            ("Input.Category", "core"),
            ("Input.Descriptors[0].Text", "canary-in-the-draft")
        );
        await ops.Edit(World.Framework, "listening", c => c["description"] = "canary-in-the-draft");
        string[] pages =
        [
            "",
            "/review",
            "/roles",
            "/scales",
            "/about",
            "/competency",
            "/category",
            "/scale",
            "/family",
            "/role",
            "/position",
            "/competencies/writing",
            "/categories/core",
            "/scales/four-steps",
            "/families/craft",
            "/roles/maker",
            "/positions/maker-maker",
            "/roles/maker/expectations",
        ];
        string[] open =
        [
            "/framework",
            $"/framework/{World.Framework}",
            $"/framework/{World.Framework}?find=canary",
            $"/framework/{World.Framework}/versions",
            $"/framework/{World.Framework}/history/listening",
            "/framework/proposals",
            "/careers",
            "/growth",
            $"/framework/{World.Framework}/criteria/craft",
            $"/framework/{World.Framework}/export",
            $"/framework/{World.Framework}/export?format=case",
            $"/framework/{World.Framework}/export?format=csv",
            "/api/frameworks",
            $"/api/frameworks/{World.Framework}",
            $"/api/frameworks/{World.Framework}/versions",
            $"/api/frameworks/{World.Framework}/versions/1",
            $"/api/frameworks/{World.Framework}/search?find=canary",
            $"/api/frameworks/{World.Framework}/history/listening",
        ];
        foreach (var page in pages)
            (await ops.Get(Draft + page)).StatusCode.ShouldBe(HttpStatusCode.OK, page);
        foreach (var email in new[] { World.Una, World.Max, World.Fin, World.Adm })
        {
            var browser = await World.App.As(email);
            foreach (var page in pages)
                (await browser.Get(Draft + page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{page} as {email}");
            foreach (var url in open)
            {
                var answer = await browser.Get(url);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, url);
                (await answer.Content.ReadAsStringAsync()).ShouldNotContain(
                    "canary-in-the-draft",
                    Case.Insensitive,
                    url
                );
            }
            foreach (
                var url in new[]
                {
                    $"/api/frameworks/{World.Framework}/versions/2",
                    $"/api/frameworks/{World.Framework}/compare?from=1&to=2",
                    $"/framework/{World.Framework}/compare?from=1&to=2",
                    $"/api/frameworks/{World.Framework}/draft",
                }
            )
                (await browser.Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{url} as {email}");
        }
    }

    public sealed class OnSqlite(SqliteWorld world) : EditingTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : EditingTests(world), IClassFixture<PostgresWorld>;
}
