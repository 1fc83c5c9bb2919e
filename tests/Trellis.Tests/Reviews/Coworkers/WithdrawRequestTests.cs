using System.Net;

namespace Trellis.Tests.Reviews.Coworkers;

public abstract class WithdrawRequestTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_lead_takes_back_what_is_not_answered_and_the_coworker_is_told()
    {
        var review = await World.OpenedReview();
        var max = await App.As(World.Max);
        await max.Invite(review, null, Of(World.Una));
        var una = await App.As(World.Una);
        var request = await una.AskedFor();
        (await una.Client.DeleteAsync($"/api/feedback/{request}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await max.Client.DeleteAsync($"/api/feedback/{request}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await App.KindsTo(Of(World.Una))).ShouldContain("review.feedback-withdrawn");
        await (await max.Client.DeleteAsync($"/api/feedback/{request}")).ShouldRefuse(
            HttpStatusCode.Conflict,
            "review.answered"
        );
        (await una.Json($"/api/feedback/{request}")).GetProperty("canWrite").GetBoolean().ShouldBeFalse();
    }

    public sealed class OnSqlite() : WithdrawRequestTests(Provider.Sqlite);

    public sealed class OnPostgres() : WithdrawRequestTests(Provider.Postgres);
}
