using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Feedback;

public abstract class AnswerQuestionTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_answer_reaches_whoever_asked_and_stays_as_it_is()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        var url = $"/feedback/requests/{World.FeedbackQuestion}";
        (
            await max.Submit(url, "main form:has([name='Answer.Text'])", ("Answer.Text", "The third page was missing."))
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await App.KindsTo(Of(World.Ada))).ShouldContain("feedback-request.replied");
        (await ada.Text("/feedback")).ShouldContain("The third page was missing.");
        (await ada.Text(url)).ShouldContain("Answered on");
        await (await max.Client.PostAsJsonAsync($"/api{url}/answer", new { text = "Another." })).ShouldRefuse(
            HttpStatusCode.Conflict,
            "feedback-request.closed"
        );
    }

    [Fact]
    public async Task The_manager_reads_it_where_the_question_says_so_and_only_while_they_lead()
    {
        var (ada, una, max) = (await App.As(World.Ada), await App.As(World.Una), await App.As(World.Max));
        await (await ada.Ask("How?", Today, FeedbackReaders.PersonAndManager, Of(World.Una))).Ok();
        var id = (await una.Json("/api/feedback")).GetProperty("asked")[0].GetProperty("id").GetString();
        (await (await App.As(World.Max)).Get($"/api/feedback/requests/{id}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        await (
            await una.Client.PostAsJsonAsync($"/api/feedback/requests/{id}/answer", new { text = "By asking." })
        ).Ok();
        (await App.KindsTo(Of(World.Max))).ShouldContain("feedback-note.shared");
        (await max.Text("/feedback")).ShouldContain("By asking.");
        await Fact(World.Ada, Today, "Maker", World.Sky);
        (await max.Text("/feedback")).ShouldNotContain("By asking.");
        (await (await App.As(World.Sky)).Text("/feedback")).ShouldNotContain("By asking.");
        (await ada.Text("/feedback")).ShouldContain("By asking.");
    }

    [Fact]
    public async Task Answered_by_two_at_the_same_time_is_answered_once()
    {
        var max = await App.As(World.Max);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(n =>
                    max.Client.PostAsJsonAsync(
                        $"/api/feedback/requests/{World.FeedbackQuestion}/answer",
                        new { text = $"Number {n}" }
                    )
                )
        );
        answers.Count(a => a.IsSuccessStatusCode).ShouldBe(1);
        answers.Where(a => !a.IsSuccessStatusCode).ShouldAllBe(a => a.StatusCode == HttpStatusCode.Conflict);
    }

    public sealed class OnSqlite() : AnswerQuestionTests(Provider.Sqlite);

    public sealed class OnPostgres() : AnswerQuestionTests(Provider.Postgres);
}
