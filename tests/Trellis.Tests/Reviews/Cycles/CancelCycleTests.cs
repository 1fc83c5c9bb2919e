#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.Reviews.Cycles;

public abstract class CancelCycleTests(Provider provider) : OwnWorld(provider)
{
    private async Task<HttpResponseMessage> Cancel(Id<Cycle> id) =>
        await (await App.As(World.Ops)).Act(id, "cancellation", new { reason = "We reorganise first." });

    [Fact]
    public async Task All_its_reviews_end_with_the_reason_and_requests_are_withdrawn()
    {
        var id = await World.OpenedCycle();
        var review = await World.AnnualOf(World.Ada);
        await (await App.As(World.Max)).Invite(review, null, Of(World.Una), Of(World.Fox));
        (await Cancel(id)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await App.RunCycles()).ShouldBe(8);
        foreach (var who in new[] { World.Ada, World.Max })
        {
            (await (await App.As(who)).Stage(review)).ShouldBe("cancelled");
            (await (await App.As(who)).Text($"/reviews/{review}")).ShouldContain("We reorganise first.");
        }
        (await App.KindsTo(Of(World.Ada))).ShouldContain("cycle.cancelled");
        (await App.KindsTo(Of(World.Sky)))
            .Count(k => k == "cycle.cancelled")
            .ShouldBe(2, "once for the own review, and once for the five that Sky leads");
        (await App.KindsTo(Of(World.Una))).ShouldContain("review.feedback-withdrawn");
        await (await Cancel(id)).ShouldRefuse(HttpStatusCode.Conflict, "cycle.cancelled");
    }

    [Fact]
    public async Task What_is_cancelled_while_it_opens_opens_nobody_else()
    {
        var id = await World.DraftCycle();
        (await (await App.As(World.Ops)).Act(id, "opening")).EnsureSuccessStatusCode();
        (await Cancel(id)).EnsureSuccessStatusCode();
        (await App.RunCycles()).ShouldBe(0);
        (await App.Db(db => db.Set<Review>().CountAsync(r => r.CycleId == id))).ShouldBe(0);
    }

    public sealed class OnSqlite() : CancelCycleTests(Provider.Sqlite);

    public sealed class OnPostgres() : CancelCycleTests(Provider.Postgres);
}
