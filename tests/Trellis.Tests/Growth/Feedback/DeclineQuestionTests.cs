using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Feedback;

public abstract class DeclineQuestionTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_needs_no_reason_and_one_that_is_given_is_read_by_whoever_asked()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        var url = $"/feedback/requests/{World.FeedbackQuestion}";
        (
            await max.Submit(url, "main form:has([name='Decline.Because'])", ("Decline.Because", "I saw too little."))
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await App.KindsTo(Of(World.Ada))).ShouldContain("feedback-request.replied");
        (await ada.Text(url)).ShouldContain("I saw too little.");
        (await max.Text("/today")).ShouldNotContain("Answer a request for feedback");
    }

    [Fact]
    public async Task Only_whoever_is_asked_declines()
    {
        foreach (var who in new[] { World.Ada, World.Una, World.Ops })
            (
                await (await App.As(who)).Client.PostAsJsonAsync(
                    $"/api/feedback/requests/{World.FeedbackQuestion}/declining",
                    new { because = "" }
                )
            ).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
    }

    public sealed class OnSqlite() : DeclineQuestionTests(Provider.Sqlite);

    public sealed class OnPostgres() : DeclineQuestionTests(Provider.Postgres);
}
