using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Feedback;

public abstract class WithdrawQuestionTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_is_withdrawn_is_asked_of_nobody_any_more()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        var url = $"/feedback/requests/{World.FeedbackQuestion}";
        (await max.Text("/today")).ShouldContain("Answer a request for feedback");
        (await ada.Submit(url, "form[action$='/withdrawal']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await max.Text("/today")).ShouldNotContain("Answer a request for feedback");
        await (await max.Client.PostAsJsonAsync($"/api{url}/answer", new { text = "Too late." })).ShouldRefuse(
            HttpStatusCode.Conflict,
            "feedback-request.closed"
        );
        (await max.Client.PostAsync($"/api{url}/withdrawal", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class OnSqlite() : WithdrawQuestionTests(Provider.Sqlite);

    public sealed class OnPostgres() : WithdrawQuestionTests(Provider.Postgres);
}
