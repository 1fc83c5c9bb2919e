using System.Net;

namespace Trellis.Tests.Reviews.WaysOn;

public abstract class CancelReviewTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_was_submitted_stays_with_those_who_had_it_and_a_draft_with_its_writer()
    {
        var review = await World.OpenedReview();
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await max.Invite(review, null, Of(World.Una));
        var una = await App.As(World.Una);
        var request = await una.AskedFor();
        await una.Feedback(request, "canary-draft-of-una", submit: false);
        await ada.Reflect(review, "canary-reflection");
        (await (await App.As(World.Ops)).Cancel(review, "canary-why-cancelled")).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        (await ada.Stage(review)).ShouldBe("cancelled");
        (await max.Text($"/reviews/{review}/conversation")).ShouldContain("canary-reflection");
        (await una.Text($"/feedback/{request}")).ShouldContain("canary-draft-of-una");
        foreach (var browser in new[] { ada, max })
            (await browser.Text($"/reviews/{review}")).ShouldContain("canary-why-cancelled");
        (await App.KindsTo(Of(World.Una))).ShouldContain("review.feedback-withdrawn");
        (await App.KindsTo(Of(World.Ada))).ShouldContain("review.cancelled");
    }

    [Fact]
    public async Task Only_People_Ops_cancels_and_not_their_own()
    {
        var review = await World.OpenedReview();
        foreach (var who in new[] { World.Ada, World.Max })
            (await (await App.As(who)).Cancel(review, "No.")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await App.As(World.Ops)).Cancel(review, " ")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    public sealed class OnSqlite() : CancelReviewTests(Provider.Sqlite);

    public sealed class OnPostgres() : CancelReviewTests(Provider.Postgres);
}
