using System.Net;
using System.Net.Http.Json;
using Trellis.Routes;

namespace Trellis.Tests.Reviews.Levelling;

public abstract class ChangeLevelTests(Provider provider) : OwnWorld(provider)
{
    private async Task<HttpResponseMessage> Change(
        string who,
        Id<Review> review,
        string before = "3",
        string level = "2",
        string reason = "As the others use it."
    ) =>
        await (await App.As(who)).Client.PostAsJsonAsync(
            $"/api/reviews/{review}/levels",
            new
            {
                item = World.Writing,
                before,
                level,
                reason,
            }
        );

    [Fact]
    public async Task Whoever_wrote_it_changes_a_level_with_a_reason_and_the_draft_follows()
    {
        await World.ComparedCycle();
        var review = await World.AnnualOf(World.Ada);
        (await Change(World.Max, review)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Level(review)).ShouldBe("2");
        await (await Change(World.Max, review)).ShouldRefuse(HttpStatusCode.Conflict, "stale");
        await (await Change(World.Max, review, before: "3", level: "4")).ShouldRefuse(HttpStatusCode.Conflict, "stale");
        await (await Change(World.Max, review, before: "2", level: "4", reason: " ")).ShouldRefuse(
            HttpStatusCode.Conflict,
            "levelling.reason"
        );
        (await Level(review)).ShouldBe("2", "nothing that was refused took effect");
        (await Change(World.Ops, review, before: "2", level: "4")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Change(World.Sky, review, before: "2", level: "4")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_level_that_was_compared_does_not_change_in_the_draft_alone()
    {
        await World.ComparedCycle();
        var (max, review) = (await App.As(World.Max), await World.AnnualOf(World.Ada));
        await (await max.Final(review, World, level: "1", share: false, version: 1)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "levelling.compared"
        );
        var kept = await max.Final(review, World, level: "3", share: false, version: 1, summary: "All say so.");
        kept.StatusCode.ShouldBe(HttpStatusCode.OK, "everything else is still written");
        (await max.Page($"/reviews/{review}/final"))
            .QuerySelectorAll("select[name$='.Rated']")
            .Length.ShouldBeLessThan(
                (await max.Page($"/reviews/{review}/final")).QuerySelectorAll("input[name$='.Item']").Length
            );
    }

    [Fact]
    public async Task What_a_new_manager_drafts_later_was_not_compared_and_changes_in_the_draft()
    {
        await World.ComparedCycle();
        var review = await World.AnnualOf(World.Ada);
        await Fact(World.Ada, Today, "Maker", World.Fox);
        var fox = await App.As(World.Fox);
        foreach (var (level, version) in new[] { ("1", 0), ("2", 1) })
        {
            var saved = await fox.Final(review, World, level: level, reason: "x", share: false, version: version);
            saved.StatusCode.ShouldBe(HttpStatusCode.OK, await saved.Content.ReadAsStringAsync());
        }
        await (await Change(World.Fox, review, before: "2", level: "4")).ShouldRefuse(
            HttpStatusCode.Conflict,
            "levelling.not-compared"
        );
    }

    [Fact]
    public async Task A_form_that_is_out_of_date_keeps_what_was_typed_and_shows_the_level_of_now()
    {
        var id = await World.ComparedCycle();
        var (max, review) = (await App.As(World.Max), await World.AnnualOf(World.Ada));
        (await Change(World.Max, review)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var late = await max.Submit(
            CycleRoutes.Levelling(id, World.Writing),
            "form:has([name='Input.Whose'])",
            ("Input.Seen", $"{review} 3"),
            ("Input.Whose", $"{review}"),
            ("Input.Level", "4"),
            ("Input.Reason", "Typed before.")
        );
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = Browser.Parse(await late.Content.ReadAsStringAsync());
        page.QuerySelector("[name='Input.Whose'] option[selected]")!.GetAttribute("value").ShouldBe(review.ToString());
        page.QuerySelector("[name='Input.Seen']")!.GetAttribute("value").ShouldBe($"{review} 2");
        page.QuerySelector("[name='Input.Reason']")!.TextContent.ShouldBe("Typed before.");
    }

    [Fact]
    public async Task Before_it_begins_levels_change_in_the_draft()
    {
        await World.LevelledCycle();
        var review = await World.AnnualOf(World.Ada);
        await (await Change(World.Max, review)).ShouldRefuse(HttpStatusCode.Conflict, "levelling.not-compared");
    }

    [Fact]
    public async Task On_the_page_what_is_typed_stays_when_it_is_refused()
    {
        var id = await World.ComparedCycle();
        var (max, review) = (await App.As(World.Max), await World.AnnualOf(World.Ada));
        var url = CycleRoutes.Levelling(id, World.Writing);
        const string form = "form:has([name='Input.Whose'])";
        var refused = await max.Submit(url, form, ("Input.Whose", $"{review}"), ("Input.Reason", "Two teams agreed."));
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await refused.Content.ReadAsStringAsync();
        page.ShouldContain("Two teams agreed.");
        page.ShouldContain("Choose a level of the scale.");
        refused = await max.Submit(url, form, ("Input.Level", "2"), ("Input.Reason", "Two teams agreed."));
        (await refused.Content.ReadAsStringAsync()).ShouldContain("Choose whose level changes.");
        var changed = await max.Submit(
            url,
            form,
            ("Input.Whose", $"{review}"),
            ("Input.Level", "2"),
            ("Input.Reason", "Two teams agreed.")
        );
        changed.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await Level(review)).ShouldBe("2");
    }

    private Task<string> Level(Id<Review> review) =>
        App.Db(async db =>
        {
            var round = await db.Set<Review>().Where(r => r.Id == review).Select(r => r.RoundId).SingleAsync();
            var rated = await db.Set<Assessment>()
                .Where(a => a.RoundId == round && a.Kind == AssessmentKind.Final)
                .SelectMany(a => a.Ratings)
                .Where(r => r.ItemId == World.Writing)
                .Select(r => r.Rated)
                .SingleAsync();
            return rated.ToString();
        });

    public sealed class OnSqlite() : ChangeLevelTests(Provider.Sqlite);

    public sealed class OnPostgres() : ChangeLevelTests(Provider.Postgres);
}
