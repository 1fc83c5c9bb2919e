using System.Net;

namespace Trellis.Tests.Growth.Feedback;

public abstract class RemindOfQuestionTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Once_a_week_at_most()
    {
        var ada = await App.As(World.Ada);
        var url = $"/feedback/requests/{World.FeedbackQuestion}";
        (await ada.Submit(url, "form[action$='/reminder']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await App.KindsTo(Of(World.Max))).ShouldContain("feedback-request.reminder");
        await (await ada.Client.PostAsync($"/api{url}/reminder", null)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "feedback-request.reminder"
        );
        (await ada.Text(url)).ShouldContain("You can send a reminder from");
        App.Clock.Advance(TimeSpan.FromDays(7));
        (await ada.Client.PostAsync($"/api{url}/reminder", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    public sealed class OnSqlite() : RemindOfQuestionTests(Provider.Sqlite);

    public sealed class OnPostgres() : RemindOfQuestionTests(Provider.Postgres);
}
