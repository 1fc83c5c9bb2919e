using System.Net;
using System.Net.Http.Json;
using Trellis.Assessments;

namespace Trellis.Tests.Assessments;

/// <summary>
/// Saving what a rater says of one item: what is kept, what is refused, and what happens to typed text.
/// </summary>
public abstract class SaveRatingTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_skill_has_five_levels()
    {
        var ada = await App.As(World.Ada);
        (await ada.Rate(World.Draft, await Item("Spelling"), "5")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await ada.Rate(World.Draft, await Item("Spelling"), "6", version: 1)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "rating.level"
        );
    }

    [Fact]
    public async Task A_save_over_a_newer_one_is_refused()
    {
        var (una, draft) = await Begin();
        var item = await Item("Listening");
        (await una.Rate(draft, item, "2", "first")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await una.Rate(draft, item, "3", "second, from a window opened before the first")).ShouldRefuse(
            HttpStatusCode.Conflict,
            "stale"
        );
        (await Kept(draft)).Single().Evidence.ShouldBe("first");
    }

    [Fact]
    public async Task Of_many_saves_at_once_over_the_same_version_one_wins_and_the_others_are_told()
    {
        var (una, draft) = await Begin();
        var item = await Item("Listening");
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(async i => (Text: $"window {i}", Answer: await una.Rate(draft, item, "2", $"window {i}")))
        );
        var won = answers.Where(a => a.Answer.StatusCode == HttpStatusCode.OK).ShouldHaveSingleItem();
        answers.Where(a => a != won).ShouldAllBe(a => a.Answer.StatusCode == HttpStatusCode.Conflict);
        (await Kept(draft)).Single().Evidence.ShouldBe(won.Text);
    }

    [Fact]
    public async Task An_equal_save_changes_nothing()
    {
        var (una, draft) = await Begin();
        var item = await Item("Listening");
        var first = await (
            await una.Rate(draft, item, "2", "same", confidence: "about-right")
        ).Content.ReadFromJsonAsync<SaveRating.Saved>();
        App.Clock.Advance(TimeSpan.FromHours(1));
        var before = await App.Db(db => db.Set<Trellis.Domain.Record.Activity>().CountAsync());
        (
            await (
                await una.Rate(draft, item, "2", "same", version: 0, confidence: "about-right")
            ).Content.ReadFromJsonAsync<SaveRating.Saved>()
        ).ShouldBe(first);
        (await App.Db(db => db.Set<Trellis.Domain.Record.Activity>().CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task After_submitting_a_rating_cannot_change()
    {
        var (una, draft) = await Begin();
        var item = await Item("Listening");
        await una.Rate(draft, item, "2", "as sent");
        await una.SubmitIt(draft);
        await (await una.Rate(draft, item, "3", "too late", version: 1)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "assessment.submitted"
        );
        (await Kept(draft)).Single().Evidence.ShouldBe("as sent");
    }

    [Fact]
    public async Task Nothing_changes_in_what_is_submitted_also_when_a_save_is_on_its_way()
    {
        var (una, draft) = await Begin();
        var (listening, writing) = (await Item("Listening"), await Item("Writing"));
        await una.Rate(draft, writing, "2", "begun");
        for (var turn = 0; turn < 15; turn++)
        {
            var saves = new[] { listening, writing }
                .Select(async item =>
                    await una.Rate(
                        draft,
                        item,
                        "2",
                        $"turn {turn}",
                        (await Kept(draft)).Find(r => r.ItemId == item)?.Version ?? 0
                    )
                )
                .ToList();
            (await una.SubmitIt(draft)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
            var sent = (await Kept(draft)).Select(r => (r.ItemId, r.Evidence)).ToHashSet();
            (await Task.WhenAll(saves)).ShouldAllBe(s =>
                s.StatusCode == HttpStatusCode.OK || s.StatusCode == HttpStatusCode.Conflict
            );
            (await Kept(draft))
                .Select(r => (r.ItemId, r.Evidence))
                .ToHashSet()
                .ShouldBe(sent, ignoreOrder: true, $"turn {turn}");
            (await una.Recall(draft)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }
    }

    [Fact]
    public async Task Saves_of_several_things_at_once_are_all_kept()
    {
        var ada = await App.As(World.Ada);
        var items = new[] { await Item("Listening"), await Item("Spelling") };
        (await Task.WhenAll(items.Select(i => ada.Rate(World.Draft, i, "2", "at once")))).ShouldAllBe(a =>
            a.StatusCode == HttpStatusCode.OK
        );
        (await Kept(World.Draft)).Count(r => r.Evidence == "at once").ShouldBe(2);
    }

    [Fact]
    public async Task What_somebody_else_writes_is_not_found()
    {
        var item = await Item("Listening");
        foreach (var other in new[] { World.Max, World.Sky, World.Fox, World.Una, World.Ops, World.Fin, World.Adm })
            await (await (await App.As(other)).Rate(World.Draft, item, "1")).ShouldRefuse(
                HttpStatusCode.NotFound,
                "missing"
            );
        await (await (await App.As(World.Ada)).Rate(World.ManagersDraft, item, "4")).ShouldRefuse(
            HttpStatusCode.NotFound,
            "missing"
        );
    }

    [Fact]
    public async Task Text_is_kept_as_typed_but_for_what_nobody_can_see()
    {
        var (una, draft) = await Begin();
        (
            await una.Rate(draft, await Item("Listening"), "2", "  Grüße 👋\r\nline\u0000 two\u200B  ")
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Kept(draft)).Single().Evidence.ShouldBe("Grüße 👋\nline two");
    }

    private async Task<(Browser Una, Id<Assessment> Draft)> Begin()
    {
        var una = await App.As(World.Una);
        return (una, await una.Begun(Of(World.Una)));
    }

    private Task<List<Rating>> Kept(Id<Assessment> draft) =>
        App.Db(db => db.Set<Rating>().Where(r => r.AssessmentId == draft).ToListAsync());

    public sealed class OnSqlite() : SaveRatingTests(Provider.Sqlite);

    public sealed class OnPostgres() : SaveRatingTests(Provider.Postgres);
}
