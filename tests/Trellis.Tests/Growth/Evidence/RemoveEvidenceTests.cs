using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Evidence;

public abstract class RemoveEvidenceTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_leaves_the_collection_and_what_was_read_with_a_submitted_rating_stays()
    {
        var ada = await App.As(World.Ada);
        await (await ada.Client.DeleteAsync($"/api/evidence/{World.UnasQuote}")).ShouldRefuse(
            HttpStatusCode.Conflict,
            "evidence.attached"
        );
        (await ada.Text($"/rounds/{World.OldRound}")).ShouldContain(World.FeedbackForFormer);
        foreach (var who in new[] { World.Max, World.Una, World.Ops })
            (await (await App.As(who)).Client.DeleteAsync($"/api/evidence/{World.EvidencePiece}")).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                who
            );
        (await ada.Client.DeleteAsync($"/api/evidence/{World.EvidencePiece}")).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        (await ada.Text("/growth/evidence")).ShouldNotContain(World.EvidenceKept);
    }

    [Fact]
    public async Task What_is_in_a_shared_promotion_case_stays()
    {
        var ada = await App.As(World.Ada);
        var url = $"/api/promotion-cases/{World.Promotion}";
        await ada.Client.DeleteAsync($"{url}/sharing");
        var add = new { item = World.Writing, evidence = World.EvidencePiece };
        (await ada.Client.PostAsJsonAsync($"{url}/evidence", add)).EnsureSuccessStatusCode();
        (await ada.Client.PutAsync($"{url}/sharing", null)).EnsureSuccessStatusCode();
        await (await ada.Client.DeleteAsync($"/api/evidence/{World.EvidencePiece}")).ShouldRefuse(
            HttpStatusCode.Conflict,
            "evidence.attached"
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
