using System.Net;

namespace Trellis.Tests.Reviews.Meetings;

/// <summary>The sheet: who reads what was written, also after the manager changes.</summary>
public abstract class ConversationSheetTests(Provider provider) : OwnWorld(provider)
{
    private const string Reflected = "what-ada-reflects",
        Seen = "what-una-saw";

    private async Task<Id<Review>> Written()
    {
        var review = await World.OpenedReview();
        await (await App.As(World.Max)).Invite(review, null, Of(World.Una), Of(World.Fox));
        await (await App.As(World.Ada)).Reflect(review, Reflected);
        var una = await App.As(World.Una);
        await una.Feedback(await una.AskedFor(), Seen);
        return review;
    }

    [Fact]
    public async Task The_new_manager_reads_what_was_submitted_and_the_former_nothing()
    {
        var review = await Written();
        await Fact(World.Ada, Today.AddDays(1), "Maker", World.Sky);
        App.Clock.Advance(TimeSpan.FromDays(1));
        var text = await (await App.Again(World.Sky)).Text($"/reviews/{review}/conversation");
        text.ShouldContain(Reflected);
        text.ShouldContain(Seen);
        var former = await App.Again(World.Max);
        foreach (var url in new[] { $"/reviews/{review}/conversation", $"/reviews/{review}", $"/api/reviews/{review}" })
            (await former.Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound, url);
    }

    [Fact]
    public async Task A_new_manager_who_wrote_as_a_coworker_reads_no_other_coworkers_text()
    {
        var review = await Written();
        var fox = await App.As(World.Fox);
        await fox.Feedback(await fox.AskedFor(), "what-fox-saw");
        await Fact(World.Ada, Today.AddDays(1), "Maker", World.Fox);
        App.Clock.Advance(TimeSpan.FromDays(1));
        var text = await (await App.Again(World.Fox)).Text($"/api/reviews/{review}/conversation");
        text.ShouldContain(Reflected);
        text.ShouldNotContain(Seen);
    }

    [Fact]
    public async Task Once_the_review_is_over_the_texts_stay_with_whoever_led_it()
    {
        var review = await Written();
        var fox = await App.As(World.Fox);
        await fox.Feedback(await fox.AskedFor(), "what-fox-saw");
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        (await max.Held(review, Today)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await max.Outcome(review, "Show drafts.")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ada.AcknowledgeIt(review)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await max.Text($"/reviews/{review}/conversation")).ShouldContain(Seen);
        await Fact(World.Ada, Today.AddDays(1), "Maker", World.Sky);
        App.Clock.Advance(TimeSpan.FromDays(1));
        var sky = await (await App.Again(World.Sky)).Text($"/reviews/{review}/conversation");
        sky.ShouldNotContain(Seen);
        sky.ShouldNotContain(Reflected);
    }

    [Fact]
    public async Task That_it_was_read_stands_in_the_persons_record()
    {
        var review = await Written();
        var lines = await App.Lines(async () =>
            await (await App.As(World.Max)).Text($"/reviews/{review}/conversation")
        );
        lines.ShouldContain(l => l.What == "review.texts-read" && l.AboutId == Of(World.Ada));
    }

    public sealed class OnSqlite() : ConversationSheetTests(Provider.Sqlite);

    public sealed class OnPostgres() : ConversationSheetTests(Provider.Postgres);
}
