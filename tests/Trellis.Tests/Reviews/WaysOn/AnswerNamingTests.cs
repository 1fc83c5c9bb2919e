using System.Net;

namespace Trellis.Tests.Reviews.WaysOn;

public abstract class AnswerNamingTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Who_declines_gets_nothing_and_People_Ops_is_asked_again()
    {
        var review = await World.OpenedReview();
        await Fact(World.Ada, Today.AddDays(1), "Maker", null);
        App.Clock.Advance(TimeSpan.FromDays(1));
        await (await App.Again(World.Ops)).NameReviewer(review, World.Una);
        var una = await App.Again(World.Una);
        (await (await App.Again(World.Fox)).AnswerNaming(review, accept: true)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await una.AnswerNaming(review, accept: false)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await una.Get($"/reviews/{review}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await App.Again(World.Ops)).Text("/today")).ShouldContain("Name a reviewer");
    }

    public sealed class OnSqlite() : AnswerNamingTests(Provider.Sqlite);

    public sealed class OnPostgres() : AnswerNamingTests(Provider.Postgres);
}
