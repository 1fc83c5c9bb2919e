using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Reviews.Coworkers;

public abstract class DeclineFeedbackTests(Provider provider) : OwnWorld(provider)
{
    private const string Why = "canary-why-declined";

    [Fact]
    public async Task The_lead_reads_why_and_the_person_sees_that_they_declined()
    {
        var review = await World.OpenedReview();
        var max = await App.As(World.Max);
        await max.Invite(review, null, Of(World.Una), Of(World.Fox));
        var una = await App.As(World.Una);
        var request = await una.AskedFor();
        (
            await una.Client.PostAsJsonAsync($"/api/feedback/{request}/decline", new { reason = Why })
        ).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await max.Text($"/reviews/{review}")).ShouldContain(Why);
        (await App.KindsTo(Of(World.Max))).ShouldContain("review.feedback-declined");
        foreach (var who in new[] { World.Ada, World.Ops })
        {
            var text = await (await App.As(who)).Text($"/reviews/{review}");
            text.ShouldNotContain(Why, Case.Sensitive, who);
            text.ShouldContain("Declined on");
            (await (await App.As(who)).Text($"/api/reviews/{review}")).ShouldNotContain(Why, Case.Sensitive, who);
        }
        (await max.Text($"/api/reviews/{review}")).ShouldContain(Why);
        await (await una.Client.PostAsJsonAsync($"/api/feedback/{request}/decline", new { reason = "" })).ShouldRefuse(
            HttpStatusCode.Conflict,
            "feedback.closed"
        );
    }

    [Fact]
    public async Task One_click_is_enough_on_the_page()
    {
        var review = await World.OpenedReview();
        await (await App.As(World.Max)).Invite(review, null, Of(World.Una));
        var una = await App.As(World.Una);
        var answer = await una.Submit($"/feedback/{await una.AskedFor()}", "#decline form");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await una.Text("/conversations")).ShouldContain("Declined on");
    }

    public sealed class OnSqlite() : DeclineFeedbackTests(Provider.Sqlite);

    public sealed class OnPostgres() : DeclineFeedbackTests(Provider.Postgres);
}
