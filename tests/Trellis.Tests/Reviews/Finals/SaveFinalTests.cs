#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Trellis.Tests.Reviews.Finals;

public abstract class SaveFinalTests(Provider provider) : OwnWorld(provider)
{
    private const string Canary = "what-max-decides";

    [Fact]
    public async Task A_draft_is_for_its_writer_alone_also_when_the_manager_changes()
    {
        var review = await World.HeldAnnual();
        var max = await App.As(World.Max);
        (await max.Final(review, World, "1", Canary, share: false)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await max.Text($"/reviews/{review}/final")).ShouldContain(Canary);
        foreach (var who in new[] { World.Ada, World.Ops })
            (await (await App.As(who)).Get($"/api/reviews/{review}/final")).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                who
            );
        await Fact(World.Ada, Today.AddDays(1), "Maker", World.Sky);
        App.Clock.Advance(TimeSpan.FromDays(1));
        var sky = await App.Again(World.Sky);
        (await sky.Text($"/reviews/{review}/final")).ShouldNotContain(Canary, Case.Sensitive, "a draft is never shown");
        (await sky.Final(review, World, "2", goal: "From Sky.")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await App.Again(World.Ada)).Text($"/reviews/{review}/final")).ShouldContain("From Sky.");
    }

    [Fact]
    public async Task Shared_the_levels_count_and_never_change()
    {
        var review = await World.HeldAnnual();
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        (await max.Final(review, World, "1", Canary)).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var who in new[] { World.Ada, World.Ops, World.Max })
            (await (await App.As(who)).Text($"/reviews/{review}/final")).ShouldContain(Canary, Case.Sensitive, who);
        foreach (var who in new[] { World.Fox, World.Una, World.Fin, World.Adm, World.Sky })
            (await (await App.As(who)).Get($"/reviews/{review}/final")).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                who
            );
        (await ada.Json("/api/me/gap"))
            .GetProperty("items")
            .EnumerateArray()
            .Single(i => i.GetProperty("item").GetString() == "Writing")
            .GetProperty("from")
            .GetInt32()
            .ShouldBe(1, "the final level is the one that counts");
        await (await max.Final(review, World, version: 1)).ShouldRefuse(HttpStatusCode.Conflict, "review.turn");
        await (await max.Final(review, World, share: false, version: 1)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "review.turn"
        );
        var told = (await App.Messages()).Last(m => m.PersonId == Of(World.Ada));
        (told.Kind, told.Day).ShouldBe(("review.final-shared", Today.AddDays(7)));
    }

    [Fact]
    public async Task What_is_missing_is_named_and_what_was_typed_stays()
    {
        var review = await World.HeldAnnual();
        var max = await App.As(World.Max);
        await (await max.Final(review, World, "1")).ShouldRefuse(HttpStatusCode.Conflict, "final.incomplete");
        await (await max.Final(review, World, "7")).ShouldRefuse(HttpStatusCode.Conflict, "rating.level");
        await (await max.Final(review, World, goal: "")).ShouldRefuse(HttpStatusCode.Conflict, "final.incomplete");
        (await App.Db(db => db.Set<ReviewOutcome>().CountAsync(o => o.ReviewId == review))).ShouldBe(
            0,
            "nothing is half saved"
        );
        var answer = await max.Submit(
            $"/reviews/{review}/final",
            "form:has(#levels)",
            ("Input.Go", "share"),
            ("Input.Levels[1].Rated", "1"),
            ("Input.Goals[0].Text", "A goal that was typed")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("differs from both views");
        page.ShouldContain("A goal that was typed");
    }

    [Fact]
    public async Task A_second_window_is_told_and_saves_over_the_other_only_when_asked_again()
    {
        var review = await World.HeldAnnual();
        var max = await App.As(World.Max);
        (await max.Final(review, World, goal: "One", share: false)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await max.Final(review, World, goal: "Two", share: false)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await max.Final(review, World, goal: "Two", share: false, version: 1)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_is_shared_after_the_conversation_and_once_the_levels_were_compared_where_that_was_said()
    {
        var review = await World.OpenedAnnual();
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await (await max.Final(review, World, share: false)).ShouldRefuse(HttpStatusCode.Conflict, "review.turn");
        await max.Invite(review, "We work alone.");
        await ada.Views(World, "2", "");
        await max.Views(World, "2", "");
        (await max.Final(review, World, share: false)).StatusCode.ShouldBe(HttpStatusCode.OK, "a draft may be begun");
        await (await max.Final(review, World, version: 1)).ShouldRefuse(HttpStatusCode.Conflict, "review.turn");
        (await max.Outcome(review, "x", share: false)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await App.As(World.Ada)).Final(review, World)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_is_recommended_with_it_is_a_draft_until_it_is_shared()
    {
        var review = await World.HeldAnnual();
        var (max, ops) = (await App.As(World.Max), await App.As(World.Ops));
        await max.Final(review, World, share: false, recommendation: World.Raise("why-a-raise"));
        (await ops.Json("/api/me/tasks")).GetRawText().ShouldNotContain("raise");
        await max.Final(review, World, share: false, version: 1);
        (await App.Db(db => db.Set<Recommendation>().CountAsync(r => r.ReviewId == review))).ShouldBe(
            0,
            "nothing is recommended any more"
        );
        await (
            await max.Final(review, World, version: 2, recommendation: new { kind = "raise", reason = "x" })
        ).ShouldRefuse(HttpStatusCode.Conflict, "recommendation.incomplete");
        (await max.Final(review, World, version: 2, recommendation: World.Raise("why-a-raise"))).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        (await ops.Json("/api/me/tasks")).GetRawText().ShouldContain("Decide on a raise");
    }

    public sealed class OnSqlite() : SaveFinalTests(Provider.Sqlite);

    public sealed class OnPostgres() : SaveFinalTests(Provider.Postgres);
}
