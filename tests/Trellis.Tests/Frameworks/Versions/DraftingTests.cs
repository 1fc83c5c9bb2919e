#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Frameworks.Versions;

namespace Trellis.Tests.Frameworks.Versions;

/// <summary>
/// From a draft to a version that holds: one draft at a time, published today or for a later day, and never changed
/// again.
/// </summary>
public abstract class DraftingTests(Provider provider) : OwnWorld(provider)
{
    private Id<Framework> Framework => World.Framework;

    private Task<List<FrameworkVersion>> Stored() =>
        App.Db(db =>
            db.Set<FrameworkVersion>()
                .AsNoTracking()
                .Where(v => v.FrameworkId == Framework)
                .OrderBy(v => v.Number)
                .ToListAsync()
        );

    private Task<string> Text() =>
        App.Db(db =>
            db.Set<Descriptor>()
                .Where(d => d.CompetencyId == World.Writing && d.Level == 2 && d.Track == Track.Individual)
                .Select(d => d.Text)
                .SingleAsync()
        );

    private Task<int> Asked() =>
        App.Db(db =>
            db.Set<Expectation>()
                .Where(e =>
                    e.ItemId == World.Writing
                    && db.Set<Position>().Any(p => p.Id == e.PositionId && p.Key == "maker-junior-maker")
                )
                .Select(e => e.Level)
                .SingleAsync()
        );

    private Task<int> Due() => App.Run((services, _) => services.GetRequiredService<ActivateVersion>().Due(default));

    [Fact]
    public async Task To_begin_twice_gives_one_draft()
    {
        var ops = await App.As(World.Ops);
        (await (await ops.BeginDraft(Framework)).Content.ReadFromJsonAsync<int>()).ShouldBe(2);
        (await (await ops.BeginDraft(Framework)).Content.ReadFromJsonAsync<int>()).ShouldBe(2);
        (await Stored()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Eight_who_begin_at_the_same_moment_get_one_draft()
    {
        var ops = await App.As(World.Ops);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ops.BeginDraft(Framework)));
        foreach (var answer in answers)
            (answer.StatusCode, await answer.Content.ReadFromJsonAsync<int>()).ShouldBe((HttpStatusCode.OK, 2));
        (await Stored()).Count.ShouldBe(2);
    }

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
            .ShouldBe((2, App.Clock.Today, "Clearer words.", "Ops Example"));
        (await App.Db(db => db.Set<Framework>().SingleAsync())).InForce.ShouldBe(2);
    }

    [Fact]
    public async Task A_version_for_a_later_day_changes_nothing_before_and_once_on_that_day()
    {
        var (ops, una) = (await App.As(World.Ops), await App.As(World.Una));
        await ops.Reword(Framework, "writing", 2, "Writes later.");
        await ops.Ask(Framework, "maker-junior-maker", "writing", 2, 3);
        var answer = await ops.Submit(
            $"/framework/{Framework}/draft/review",
            "form:has(input[name='Input.Note'])",
            ("Input.EffectiveOn", App.Clock.Today.AddDays(3).ToString("yyyy-MM-dd"))
        );
        await answer.ShouldGoOn();
        (await una.Text($"/framework/{Framework}/versions")).ShouldContain("Version 2, from 17 May 2026");

        (await Due()).ShouldBe(0);
        App.Clock.Advance(TimeSpan.FromDays(2));
        (await Due()).ShouldBe(0);
        (await Text()).ShouldBe("Writing at Working as a maker.");
        (await una.Text($"/framework/competencies/{World.Writing}")).ShouldNotContain("Writes later.");
        (await Asked()).ShouldBe(2);

        App.Clock.Advance(TimeSpan.FromDays(1));
        (await Due()).ShouldBe(1);
        (await Due()).ShouldBe(0);
        (await Text()).ShouldBe("Writes later.");
        (await una.Text($"/framework/competencies/{World.Writing}")).ShouldContain("Writes later.");
        (await Asked()).ShouldBe(3);
        (
            await App.Db(db => db.Set<Domain.Record.Activity>().CountAsync(a => a.What == "framework.activated"))
        ).ShouldBe(1);
    }

    [Fact]
    public async Task Two_versions_that_became_due_together_end_in_the_later_one()
    {
        var ops = await App.As(World.Ops);
        await ops.Reword(Framework, "writing", 2, "Second.");
        await ops.Publish(Framework, App.Clock.Today.AddDays(2));
        await ops.Reword(Framework, "writing", 2, "Third.");
        await ops.Publish(Framework, App.Clock.Today.AddDays(3));
        App.Clock.Advance(TimeSpan.FromDays(5));
        await Due();
        ((await Text()), (await App.Db(db => db.Set<Framework>().SingleAsync())).InForce).ShouldBe(("Third.", 3));
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
        await (await ops.TryPublish(Framework, App.Clock.Today.AddDays(-1))).ShouldRefuse(
            HttpStatusCode.Conflict,
            "version.past"
        );
        (await ops.TryPublish(Framework, note: new('n', VersionRules.NoteLimit + 1))).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
        await ops.Publish(Framework, App.Clock.Today.AddDays(5));
        await ops.Reword(Framework, "writing", 2, "Newer.");
        await (await ops.TryPublish(Framework, App.Clock.Today.AddDays(4))).ShouldRefuse(
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

    [Fact]
    public async Task A_position_that_somebody_holds_is_retired_and_still_shown()
    {
        var (ops, una) = (await App.As(World.Ops), await App.As(World.Una));
        await ops.Retire(Framework, "positions", "maker-junior-maker");
        (await ops.Text($"/framework/{Framework}/draft/review")).ShouldContain("Maker / Junior maker is retired.");
        await ops.Publish(Framework);
        (await una.Text("/growth")).ShouldContain("Junior maker");
        (await una.Text("/careers/maker-junior-maker")).ShouldContain("Junior maker");
        (await una.Get("/careers")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await App.As(World.Fox)).Begin(Of(World.Una))).StatusCode.ShouldNotBe(
            HttpStatusCode.InternalServerError
        );
        (await ops.Get($"/people/{Of(World.Una)}")).StatusCode.ShouldNotBe(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task Names_that_two_competencies_swap_are_swapped()
    {
        var ops = await App.As(World.Ops);
        await ops.Edit(Framework, "writing", c => c["name"] = "Interim");
        await ops.Edit(Framework, "drawing", c => c["name"] = "Writing");
        await ops.Edit(Framework, "writing", c => c["name"] = "Drawing");
        await ops.Publish(Framework);
        (
            await App.Db(db =>
                db.Set<Competency>()
                    .Where(c => c.Key == "writing" || c.Key == "drawing")
                    .OrderBy(c => c.Key)
                    .Select(c => c.Name)
                    .ToListAsync()
            )
        ).ShouldBe(["Writing", "Drawing"]);
    }

    [Fact]
    public async Task Everything_can_move_at_once()
    {
        var ops = await App.As(World.Ops);
        await ops.Draft(Framework);
        (
            await ops.Client.PostAsJsonAsync($"/api/frameworks/{Framework}/draft/families", new { name = "Trade" })
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
        (
            await ops.Client.PostAsJsonAsync(
                $"/api/frameworks/{Framework}/draft/roles",
                new { name = "Seller", family = "trade" }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
        var draft = await ops.Draft(Framework);
        var answer = await ops.Client.PutAsJsonAsync(
            $"/api/frameworks/{Framework}/draft/positions/maker-maker",
            new
            {
                seen = (string)draft["seen"]!["positions"]!["maker-maker"]!,
                title = "Seller",
                role = "seller",
                grade = 5,
                moves = new[] { new { to = "Maker / Lead maker", kind = "lateral" } },
            }
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        await ops.Publish(Framework);
        var row = await App.Db(db =>
            db.Set<Position>()
                .Where(p => p.Key == "maker-maker")
                .Select(p => new
                {
                    p.FullName,
                    p.Role!.Name,
                    Family = p.Role.Family!.Name,
                    p.Grade,
                    p.Slug,
                })
                .SingleAsync()
        );
        (row.FullName, row.Name, row.Family, row.Grade, row.Slug).ShouldBe(
            ("Seller / Seller", "Seller", "Trade", 5, "maker-maker")
        );
        (await (await App.As(World.Ada)).Text("/growth")).ShouldContain("Seller");
    }

    [Fact]
    public async Task History_and_comparison_tell_how_it_came()
    {
        var (ops, una) = (await App.As(World.Ops), await App.As(World.Una));
        await ops.Edit(
            Framework,
            "writing",
            c =>
            {
                c["name"] = "Prose";
                c["category"] = "core";
            }
        );
        await ops.Publish(Framework, note: "Renamed.");
        await ops.Reword(Framework, "writing", 2, "Writing at Working as a good maker.");
        await ops.Ask(Framework, "maker-maker", "writing", 3, 4);
        await ops.Publish(Framework, note: "Reworded.");
        var history = await una.Page($"/framework/{Framework}/history/writing");
        history
            .QuerySelectorAll(".stem li h2")
            .Select(h => h.TextContent)
            .ShouldBe(["Version 3", "Version 2", "Version 1"]);
        history.Body!.TextContent.ShouldContain("Writing is now called Prose.");
        history.QuerySelectorAll("ins").Select(i => i.TextContent.Trim()).ShouldContain("good");
        (await una.Get($"/framework/{Framework}/history/nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await una.Get($"/framework/{Framework}/history/hiding")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var compared = await una.Text($"/framework/{Framework}/compare?from=1&to=3");
        foreach (
            var said in new[]
            {
                "Writing is now called Prose.",
                "Prose moves from Craft to Core.",
                "Maker now needs Expert in Prose (was Proficient).",
            }
        )
            compared.ShouldContain(said);
        compared.ShouldNotContain("Ada Example"); // names are for who may see them
        (await ops.Text($"/framework/{Framework}/compare?from=2&to=3")).ShouldContain(
            "Maker now needs Expert in Prose (was Proficient): Ada Example"
        );
        (await una.Get($"/framework/{Framework}/compare?from=1&to=9")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_discarded_draft_leaves_everything_as_it_was()
    {
        var ops = await App.As(World.Ops);
        await ops.Reword(Framework, "writing", 2, "Gone.");
        await (await ops.Submit($"/framework/{Framework}/draft", "form[action$='/discard']")).ShouldGoOn();
        (await Stored()).Count.ShouldBe(1);
        (await ops.Get($"/framework/{Framework}/draft")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class OnSqlite() : DraftingTests(Provider.Sqlite);

    public sealed class OnPostgres() : DraftingTests(Provider.Postgres);
}
