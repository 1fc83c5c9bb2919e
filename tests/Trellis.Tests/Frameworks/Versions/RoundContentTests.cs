#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Frameworks.Versions;

/// <summary>
/// No moving the goalposts: a round keeps the version that it began with, in its words, its levels and what it asks
/// for.
/// </summary>
public abstract class RoundContentTests(Provider provider) : OwnWorld(provider)
{
    private Id<Framework> Framework => World.Framework;

    /// <summary>
    /// Another version: other words, other names of levels with one more, another level asked for, one competency
    /// retired.
    /// </summary>
    private async Task<Browser> NewVersion()
    {
        var ops = await App.As(World.Ops);
        await ops.Reword(Framework, "writing", 2, "Entirely other words.");
        await ops.Edit(Framework, "writing", c => c["name"] = "Penmanship");
        var draft = await ops.Draft(Framework);
        var scale = new
        {
            seen = (string)draft["seen"]!["scales"]!["four-steps"]!,
            name = "Five steps",
            levels = new[] { "Onset", "Second rung", "Third rung", "Fourth rung", "Fifth rung" }.Select(name => new
            {
                name,
            }),
        };
        (
            await ops.Client.PutAsJsonAsync($"/api/frameworks/{Framework}/draft/scales/four-steps", scale)
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
        await ops.Ask(Framework, "maker-maker", "writing", 3, 5);
        await ops.Retire(Framework, "competencies", "listening");
        await ops.Publish(Framework);
        return ops;
    }

    [Fact]
    public async Task An_open_round_says_and_asks_what_it_began_with()
    {
        await NewVersion();
        var ada = await App.As(World.Ada);
        var page = await ada.Page($"/assessments/{World.Draft}?item={World.Writing}");
        var text = page.Body!.TextContent;
        foreach (var old in new[] { "Writing", "Working", "Proficient", "Writing at Working as a maker." })
            text.ShouldContain(old);
        foreach (var young in new[] { "Entirely other words.", "Second rung", "Penmanship", "Fifth rung" })
            text.ShouldNotContain(young);
        (await ada.Text($"/assessments/{World.Draft}?item={await Item("Listening")}")).ShouldContain(
            "Listening at Working as a maker."
        );

        await (await ada.Rate(World.Draft, World.Writing, "5", version: 1)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "rating.level"
        );
        (await ada.Rate(World.Draft, World.Writing, "4", version: 1)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ada.Rate(World.Draft, await Item("Listening"), "2")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_old_round_side_by_side_keeps_its_words()
    {
        await NewVersion();
        var page = await (await App.As(World.Ada)).Text($"/rounds/{World.OldRound}");
        page.ShouldContain("Writing");
        page.ShouldContain("Working");
        foreach (var young in new[] { "Penmanship", "Second rung", "Third rung", "Entirely other words." })
            page.ShouldNotContain(young);
    }

    [Fact]
    public async Task A_new_round_says_and_asks_what_is_new()
    {
        await NewVersion();
        var una = await App.As(World.Una);
        var draft = await una.Begun(Of(World.Una));
        var page = await una.Text($"/assessments/{draft}?item={World.Writing}");
        foreach (var young in new[] { "Penmanship", "Second rung", "Fifth rung", "Entirely other words." })
            page.ShouldContain(young);
        (await una.Rate(draft, World.Writing, "5")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await una.Get($"/assessments/{draft}?item={await Item("Listening")}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await una.Rate(draft, await Item("Listening"), "2")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_round_of_a_version_that_begins_later_begins_with_the_one_in_force()
    {
        var ops = await App.As(World.Ops);
        await ops.Reword(Framework, "writing", 2, "Entirely other words.");
        await ops.Publish(Framework, Today.AddDays(30));
        var una = await App.As(World.Una);
        (await una.Text($"/assessments/{await una.Begun(Of(World.Una))}?item={World.Writing}")).ShouldContain(
            "Writing at Working as a maker."
        );
    }

    [Fact]
    public async Task What_is_retired_stays_in_history_and_comes_back_as_the_same()
    {
        var ops = await NewVersion();
        var listening = await App.Db(db => db.Set<Competency>().AsNoTracking().SingleAsync(c => c.Key == "listening"));
        listening.RetiredAt.ShouldNotBeNull();
        (await ops.Text($"/framework/{Framework}/history/listening")).ShouldContain(
            "Listening is retired. What people were assessed on stays as it was."
        );
        (await ops.Get($"/framework/competencies/{listening.Id}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await ops.BeginDraft(Framework);
        await (
            await ops.Submit($"/framework/{Framework}/draft", "form[action$='/competencies/listening/restoration']")
        ).ShouldGoOn();
        await ops.Publish(Framework);
        var back = await App.Db(db => db.Set<Competency>().AsNoTracking().SingleAsync(c => c.Key == "listening"));
        (back.Id, back.RetiredAt).ShouldBe((listening.Id, null));
        (await (await App.As(World.Una)).Text($"/framework/competencies/{listening.Id}")).ShouldContain(
            "Listening at Working as a maker."
        );
    }

    [Fact]
    public async Task Growth_and_gap_still_answer_for_somebody_assessed_on_what_is_retired()
    {
        var ops = await App.As(World.Ops);
        await ops.Retire(Framework, "competencies", "writing");
        await ops.Publish(Framework);
        var ada = await App.As(World.Ada);
        foreach (
            var url in new[]
            {
                "/growth",
                $"/rounds/{World.OldRound}",
                $"/assessments/{World.Draft}",
                "/careers",
                $"/framework/competencies/{World.Writing}",
                "/framework",
            }
        )
            (await ada.Get(url)).StatusCode.ShouldBe(HttpStatusCode.OK, url);
        (await ada.Text($"/rounds/{World.OldRound}")).ShouldContain(World.SelfSent);
    }

    public sealed class OnSqlite() : RoundContentTests(Provider.Sqlite);

    public sealed class OnPostgres() : RoundContentTests(Provider.Postgres);
}
