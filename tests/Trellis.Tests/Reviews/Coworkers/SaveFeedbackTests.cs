using System.Net;

namespace Trellis.Tests.Reviews.Coworkers;

/// <summary>Coworkers' feedback: named to whoever leads the review, summarised to the person.</summary>
public abstract class SaveFeedbackTests(Provider provider) : OwnWorld(provider)
{
    private const string Canary = "what-una-saw";

    private async Task<(Id<Review> Review, Browser Una, Id<CoworkerRequest> Request)> Asked()
    {
        var review = await World.OpenedReview();
        (await (await App.As(World.Max)).Invite(review, null, Of(World.Una))).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        var una = await App.As(World.Una);
        return (review, una, await una.AskedFor());
    }

    [Fact]
    public async Task A_draft_is_for_its_writer_alone_and_what_is_submitted_for_whoever_leads()
    {
        var (review, una, request) = await Asked();
        (await una.Feedback(request, Canary, submit: false)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await una.Text($"/feedback/{request}")).ShouldContain(Canary);
        var max = await App.As(World.Max);
        (await max.Text($"/reviews/{review}/conversation")).ShouldNotContain(Canary);
        (await una.Feedback(request, Canary, version: 1)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await max.Text($"/reviews/{review}/conversation")).ShouldContain(Canary);
        (await App.KindsTo(Of(World.Max))).ShouldContain("review.feedback-given");
    }

    [Fact]
    public async Task Neither_the_person_nor_People_Ops_nor_another_coworker_reads_it()
    {
        var (review, una, request) = await Asked();
        await (await App.As(World.Max)).Invite(review, null, Of(World.Fox));
        (await una.Feedback(request, Canary)).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var who in new[] { World.Ada, World.Ops, World.Fox, World.Adm })
        {
            var browser = await App.As(who);
            foreach (
                var url in new[]
                {
                    $"/reviews/{review}",
                    $"/api/reviews/{review}",
                    $"/reviews/{review}/conversation",
                    $"/reviews/{review}/outcome",
                    $"/feedback/{request}",
                    $"/api/feedback/{request}",
                    "/api/conversations",
                    "/conversations",
                    "/activity",
                    "/api/me/data",
                    "/today",
                }
            )
                (await (await browser.Get(url)).Content.ReadAsStringAsync()).ShouldNotContain(
                    Canary,
                    Case.Sensitive,
                    $"{who} {url}"
                );
        }
    }

    [Fact]
    public async Task It_says_what_was_seen_of_up_to_four_competencies_of_the_role()
    {
        var (review, una, request) = await Asked();
        var writing = await Item("Writing");
        await (await una.Feedback(request, "Keep.", seen: [(Id<Item>.New(), "of something else")])).ShouldRefuse(
            HttpStatusCode.Conflict,
            "feedback.competency"
        );
        (await una.Feedback(request, "Keep.", seen: [(writing, Canary)])).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await App.As(World.Max)).Text($"/api/reviews/{review}/conversation")).ShouldContain(Canary);
    }

    [Fact]
    public async Task It_is_submitted_once_and_not_empty()
    {
        var (_, una, request) = await Asked();
        await (await una.Feedback(request, "")).ShouldRefuse(HttpStatusCode.Conflict, "feedback.empty");
        (await una.Feedback(request, Canary)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await una.Feedback(request, "More.", version: 1)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "feedback.closed"
        );
    }

    [Fact]
    public async Task After_the_conversation_nothing_can_be_given_any_more()
    {
        var (review, una, request) = await Asked();
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await max.Invite(review, "Nobody else saw the work.");
        await ada.Reflect(review, "Well.");
        App.Clock.Advance(TimeSpan.FromDays(15)); // Una is late
        (await (await App.Again(World.Max)).Held(review, Today)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        una = await App.Again(World.Una);
        (await una.Text("/today")).ShouldNotContain("Give feedback on");
        (await App.KindsTo(Of(World.Una))).ShouldContain("review.feedback-withdrawn");
        await (await una.Feedback(request, "Late.")).ShouldRefuse(HttpStatusCode.Conflict, "feedback.closed");
    }

    public sealed class OnSqlite() : SaveFeedbackTests(Provider.Sqlite);

    public sealed class OnPostgres() : SaveFeedbackTests(Provider.Postgres);
}
