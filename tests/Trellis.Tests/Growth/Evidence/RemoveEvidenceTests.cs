using System.Net;

namespace Trellis.Tests.Growth.Evidence;

public abstract class RemoveEvidenceTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_leaves_the_collection_and_the_ratings_and_its_source_stays()
    {
        var ada = await App.As(World.Ada);
        (await ada.Client.DeleteAsync($"/api/evidence/{World.UnasQuote}")).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        (await ada.Text($"/rounds/{World.OldRound}")).ShouldNotContain(World.FeedbackForFormer);
        (await ada.Text("/feedback")).ShouldContain(World.FeedbackForFormer);
        foreach (var who in new[] { World.Max, World.Una, World.Ops })
            (await (await App.As(who)).Client.DeleteAsync($"/api/evidence/{World.EvidencePiece}")).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                who
            );
    }

    [Fact]
    public async Task What_a_colleague_removes_leaves_the_collection_too()
    {
        var (ada, una) = (await App.As(World.Ada), await App.As(World.Una));
        await ada.Submit($"/appreciation/{World.OpenThanks}", "form[action$='/keep']");
        (await ada.Text("/growth/evidence")).ShouldContain(World.ThanksForAll);
        (await una.Client.DeleteAsync($"/api/appreciation/{World.OpenThanks}")).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        (await ada.Text("/growth/evidence")).ShouldNotContain(World.ThanksForAll);
    }

    public sealed class OnSqlite() : RemoveEvidenceTests(Provider.Sqlite);

    public sealed class OnPostgres() : RemoveEvidenceTests(Provider.Postgres);
}
