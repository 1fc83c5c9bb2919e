using System.Net;

namespace Trellis.Tests.Reviews.Reflections;

public abstract class RecallReflectionTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_is_a_draft_again_until_the_conversation_was_held()
    {
        var review = await World.OpenedReview();
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        (await ada.Reflect(review, "what-ada-recalls")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ada.Client.DeleteAsync($"/api/reviews/{review}/reflection/submission")).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        (await max.Text($"/api/reviews/{review}/conversation")).ShouldNotContain("what-ada-recalls");
        (await ada.Text($"/reviews/{review}/reflection")).ShouldContain("what-ada-recalls");
    }

    [Fact]
    public async Task Afterwards_it_stays()
    {
        var review = await World.HeldReview();
        var ada = await App.As(World.Ada);
        await (await ada.Client.DeleteAsync($"/api/reviews/{review}/reflection/submission")).ShouldRefuse(
            HttpStatusCode.Conflict,
            "review.turn"
        );
    }

    public sealed class OnSqlite() : RecallReflectionTests(Provider.Sqlite);

    public sealed class OnPostgres() : RecallReflectionTests(Provider.Postgres);
}
