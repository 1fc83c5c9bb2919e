#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Frameworks.Versions;

/// <summary>Publishing a draft, today or for a later day, and what is refused.</summary>
public abstract class PublishDraftTests(Provider provider) : DraftingWorld(provider)
{
    [Fact]
    public async Task What_is_edited_is_seen_by_nobody_until_it_is_published_and_by_all_from_then()
    {
        var (ops, una) = (await App.As(World.Ops), await App.As(World.Una));
        await ops.Reword(Framework, "writing", 2, "Writes canary words.");
        (await ops.Text($"/framework/{Framework}/draft/review")).ShouldContain(
            "Writing, Working, individual contributor: reworded"
        );
        (await una.Text($"/framework/competencies/{World.Writing}")).ShouldNotContain("canary words");
        (await Text()).ShouldBe("Writing at Working as a maker.");

        await (
            await ops.Submit(
                $"/framework/{Framework}/draft/review",
                "form:has(input[name='Input.Note'])",
                ("Input.Note", "Clearer words.")
            )
        ).ShouldGoOn();
        (await Text()).ShouldBe("Writes canary words.");
        (await una.Text($"/framework/competencies/{World.Writing}")).ShouldContain("Writes canary words.");
        (await una.Text($"/api/competencies/{World.Writing}")).ShouldContain("Writes canary words.");
        (await una.Text($"/framework/{Framework}/versions")).ShouldContain("Clearer words.");
        (await Stored())
            .Select(v => (v.Number, v.EffectiveOn, v.Note, v.PublishedBy))
            .Last()
            .ShouldBe((2, Today, "Clearer words.", "Ops Example"));
        (await App.Db(db => db.Set<Framework>().SingleAsync())).InForce.ShouldBe(2);
    }

    [Fact]
    public async Task Publishing_is_refused_with_its_reason()
    {
        var ops = await App.As(World.Ops);
        await (await ops.TryPublish(Framework)).ShouldRefuse(HttpStatusCode.NotFound, "missing");
        var seen = (int)(await ops.Draft(Framework))["revision"]!;
        await (await ops.TryPublish(Framework)).ShouldRefuse(HttpStatusCode.Conflict, "version.same");
        await ops.Reword(Framework, "writing", 2, "New.");
        await (await ops.TryPublish(Framework, seen: seen)).ShouldRefuse(HttpStatusCode.Conflict, "stale");
        await (await ops.TryPublish(Framework, Today.AddDays(-1))).ShouldRefuse(
            HttpStatusCode.Conflict,
            "version.past"
        );
        (await ops.TryPublish(Framework, note: new('n', VersionRules.NoteLimit + 1))).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
        await ops.Publish(Framework, Today.AddDays(5));
        await ops.Reword(Framework, "writing", 2, "Newer.");
        await (await ops.TryPublish(Framework, Today.AddDays(4))).ShouldRefuse(
            HttpStatusCode.Conflict,
            "version.order"
        );
        (await Stored()).Count(v => v.PublishedAt != null).ShouldBe(2);
    }

    [Fact]
    public async Task A_review_of_what_meanwhile_changed_is_shown_again_and_publishes_nothing()
    {
        var ops = await App.As(World.Ops);
        await ops.Reword(Framework, "writing", 2, "First.");
        var seen = (await ops.Page($"/framework/{Framework}/draft/review"))
            .QuerySelector("input[name='Input.Seen']")!
            .GetAttribute("value")!;
        await ops.Reword(Framework, "listening", 2, "Second.");
        var page = await (
            await ops.Submit(
                $"/framework/{Framework}/draft/review",
                "form:has(input[name='Input.Note'])",
                ("Input.Seen", seen),
                ("Input.Note", "Typed note")
            )
        ).Refused(HttpStatusCode.Conflict);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("changed after you opened this page");
        page.QuerySelector("input[name='Input.Note']")!.GetAttribute("value").ShouldBe("Typed note");
        page.Body!.TextContent.ShouldContain("Listening, Working");
        page.QuerySelector("input[name='Input.Seen']")!.GetAttribute("value").ShouldNotBe(seen);
    }

    [Fact]
    public async Task A_day_that_is_no_day_publishes_nothing()
    {
        var ops = await App.As(World.Ops);
        await ops.Reword(Framework, "writing", 2, "New.");
        var answer = await ops.Submit(
            $"/framework/{Framework}/draft/review",
            "form:has(input[name='Input.Note'])",
            ("Input.EffectiveOn", "someday")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Text()).ShouldBe("Writing at Working as a maker.");
    }

    [Fact]
    public async Task A_published_version_never_changes()
    {
        var ops = await App.As(World.Ops);
        await ops.Reword(Framework, "writing", 2, "Second.");
        await ops.Publish(Framework);
        var before = (await Stored()).ConvertAll(v => (v.Content, v.Version));
        await ops.Reword(Framework, "writing", 2, "Third.");
        await ops.Retire(Framework, "competencies", "drawing");
        await ops.Publish(Framework);
        await ops.Reword(Framework, "writing", 2, "Fourth.");
        (await ops.Client.DeleteAsync($"/api/frameworks/{Framework}/draft")).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        (await Stored()).Take(2).Select(v => (v.Content, v.Version)).ShouldBe(before);
        (await Stored()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Levels_that_people_were_assessed_on_are_not_taken_away()
    {
        var ops = await App.As(World.Ops);
        var draft = await ops.Draft(Framework);
        object Scale(params string[] levels) =>
            new
            {
                seen = (string)draft["seen"]!["scales"]!["four-steps"]!,
                name = "Four steps",
                levels = levels.Select(l => new { name = l }),
            };
        await (
            await ops.Client.PutAsJsonAsync(
                $"/api/frameworks/{Framework}/draft/scales/four-steps",
                Scale("Aware", "Working", "Proficient")
            )
        ).ShouldRefuse(HttpStatusCode.Conflict, "scale.levels");
        (
            await ops.Client.PutAsJsonAsync(
                $"/api/frameworks/{Framework}/draft/scales/four-steps",
                Scale("Beginning", "Working", "Proficient", "Expert", "Legend")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    public sealed class OnSqlite() : PublishDraftTests(Provider.Sqlite);

    public sealed class OnPostgres() : PublishDraftTests(Provider.Postgres);
}
