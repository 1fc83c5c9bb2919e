using System.Net;

namespace Trellis.Tests.Reviews.Cycles;

public abstract class ExtendCycleTests(Provider provider) : OwnWorld(provider)
{
    private object Writing(int days, string reason = "A release comes first.") =>
        new
        {
            stage = "writing",
            until = Today.AddDays(days),
            reason,
        };

    private async Task<HttpResponseMessage> Extend(Id<Cycle> id, object what) =>
        await (await App.As(World.Ops)).Act(id, "extension", what);

    private async Task<string?> DueOfSelf(Id<Review> review) =>
        (await (await App.Again(World.Ada)).Json($"/api/reviews/{review}"))
            .GetProperty("info")
            .GetProperty("standing")
            .GetProperty("duties")
            .EnumerateArray()
            .Single(d => d.GetProperty("act").GetString() == "submit-self-assessment")
            .GetProperty("dueOn")
            .GetString();

    [Fact]
    public async Task Each_review_of_the_cycle_has_the_new_day_and_so_have_open_requests()
    {
        var id = await World.OpenedCycle();
        var review = await World.AnnualOf(World.Ada);
        await (await App.As(World.Max)).Invite(review, null, Of(World.Una), Of(World.Fox));
        await App.RunCycles();
        (await DueOfSelf(review)).ShouldBe($"{Today.AddDays(21):yyyy-MM-dd}");
        (await Extend(id, Writing(30))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await DueOfSelf(review)).ShouldBe($"{Today.AddDays(30):yyyy-MM-dd}");
        var asked = (await (await App.As(World.Una)).Json("/api/conversations")).GetProperty("feedback")[0];
        asked.GetProperty("dueOn").GetString().ShouldBe($"{Today.AddDays(30):yyyy-MM-dd}");
        (await App.KindsTo(Of(World.Ada))).ShouldContain("cycle.extended");
        await (await Extend(id, Writing(30))).ShouldRefuse(HttpStatusCode.Conflict, "cycle.until");
    }

    [Fact]
    public async Task A_reason_is_needed_and_a_draft_is_changed_instead()
    {
        var id = await World.OpenedCycle();
        (await Extend(id, Writing(30, " "))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var draft = await World.DraftCycle();
        await (await Extend(draft, Writing(30))).ShouldRefuse(HttpStatusCode.Conflict, "cycle.draft");
    }

    public sealed class OnSqlite() : ExtendCycleTests(Provider.Sqlite);

    public sealed class OnPostgres() : ExtendCycleTests(Provider.Postgres);
}
