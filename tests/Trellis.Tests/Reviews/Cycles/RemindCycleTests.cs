using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Trellis.Tests.Reviews.Cycles;

public abstract class RemindCycleTests(Provider provider) : OwnWorld(provider)
{
    private async Task<HttpResponseMessage> Remind(Id<Cycle> id, object? what = null) =>
        await (await App.As(World.Ops)).Act(id, "reminders", what ?? new { });

    private static async Task<int> People(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("people").GetInt32();

    private async Task<int> Reminders(string who) => (await App.KindsTo(Of(who))).Count(k => k == "review.reminder");

    [Fact]
    public async Task Whoever_is_late_is_reminded_once_a_day_however_many_reviews_they_owe()
    {
        var id = await World.OpenedCycle();
        await (await Remind(id)).ShouldRefuse(HttpStatusCode.Conflict, "cycle.reminded");
        App.Clock.Advance(TimeSpan.FromDays(8));
        await App.RunCycles();
        await App.Again(World.Ops);
        // Max owes Ada's, Fox Una's, Sky those of the five leads; for Sky himself there is nobody
        (await People(await Remind(id))).ShouldBe(3);
        (await Reminders(World.Sky)).ShouldBe(1);
        await (await Remind(id)).ShouldRefuse(HttpStatusCode.Conflict, "cycle.reminded");
        App.Clock.Advance(TimeSpan.FromDays(1));
        await App.Again(World.Ops);
        (await People(await Remind(id))).ShouldBe(3);
        (await Reminders(World.Sky)).ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_wants_no_reminders_gets_none()
    {
        var id = await World.OpenedCycle();
        var review = await World.AnnualOf(World.Ada);
        (await (await App.As(World.Max)).Mute(review, true)).EnsureSuccessStatusCode();
        await (await Remind(id, new { review })).ShouldRefuse(HttpStatusCode.Conflict, "cycle.reminded");
        (await Reminders(World.Max)).ShouldBe(0);
        await App.RunCycles();
        var page = await (await App.As(World.Ops)).Page($"/cycles/{id}?team={Of(World.Max)}");
        page.QuerySelector("table.owed")!.TextContent.ShouldContain("Wants no reminders");
    }

    [Fact]
    public async Task Nobody_is_reminded_of_the_review_of_whoever_reminds()
    {
        var id = await World.OpenedCycle();
        var own = await World.AnnualOf(World.Ops);
        await (await Remind(id, new { review = own })).ShouldRefuse(HttpStatusCode.Conflict, "cycle.reminded");
    }

    [Fact]
    public async Task The_button_of_a_line_reminds_whoever_has_the_turn()
    {
        var id = await World.OpenedCycle();
        var ops = await App.As(World.Ops);
        var review = await World.AnnualOf(World.Ada);
        var sent = await ops.Submit(
            $"/cycles/{id}",
            $"form[action='/cycles/{id}/reminders']:has(input[value='{review}'])"
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ops.Page($"/cycles/{id}")).Body!.TextContent.ShouldContain("1 person is reminded.");
        (await Reminders(World.Max)).ShouldBe(1);
    }

    public sealed class OnSqlite() : RemindCycleTests(Provider.Sqlite);

    public sealed class OnPostgres() : RemindCycleTests(Provider.Postgres);
}
