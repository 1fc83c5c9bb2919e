using System.Net;
using System.Net.Http.Json;
using Trellis.Tests.Growth.Improvement;

namespace Trellis.Tests.Growth.Concerns;

public abstract class AnswerConcernTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_person_answers_once_and_its_writer_reads_the_answer()
    {
        var (max, ada) = (await App.As(World.Max), await App.As(World.Ada));
        var id = await max.Concern(World, "Late");
        var sent = await ada.Submit($"/concerns/{id}", "form:has([name='Answer.Text'])", ("Answer.Text", "I was ill."));
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await max.Text($"/concerns/{id}")).ShouldContain("I was ill.");
        (await App.KindsTo(Of(World.Max))).ShouldContain("private.changed");
        await (await ada.Client.PostAsJsonAsync($"/api/concerns/{id}/answer", new { text = "More" })).ShouldRefuse(
            HttpStatusCode.Conflict,
            "concern.answered"
        );
        (await max.Client.PostAsJsonAsync($"/api/concerns/{id}/answer", new { text = "x" })).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    public sealed class OnSqlite() : AnswerConcernTests(Provider.Sqlite);

    public sealed class OnPostgres() : AnswerConcernTests(Provider.Postgres);
}
