namespace Trellis.Tests.Reviews;

/// <summary>Each stage asks whoever's turn it is, by its day, and nobody else.</summary>
public abstract class ReviewTasksTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Each_stage_stands_on_Today_of_whoevers_turn_it_is()
    {
        var review = await World.OpenedReview();
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        (await Waiting(ada)).ShouldBe(["Submit your reflection for your 4-month calibration"]);
        (await Waiting(max)).ShouldContain("Invite coworkers: 4-month calibration of Ada Example");
        await max.Invite(review, null, Of(World.Una), Of(World.Fox));
        (await Waiting(max)).ShouldBeEmpty();
        var una = await App.As(World.Una);
        (await Waiting(una)).ShouldBe(["Give feedback on Ada Example"]);
        await una.Feedback(await una.AskedFor(), "Keep.");
        (await Waiting(una)).ShouldBeEmpty();
        var fox = await App.As(World.Fox);
        await fox.Feedback(await fox.AskedFor(), "Keep.");
        await ada.Reflect(review, "Well.");
        (await Waiting(ada)).ShouldBeEmpty();
        (await Waiting(max)).ShouldBe(["Plan the conversation: 4-month calibration of Ada Example"]);
        await max.PlanMeeting(review, Today.AddDays(1));
        (await Waiting(max)).ShouldBe(["Hold the conversation: 4-month calibration of Ada Example"]);
        await max.Held(review, Today);
        (await Waiting(max)).ShouldBe(["Share the outcome: 4-month calibration of Ada Example"]);
        await max.Outcome(review, "Show drafts.");
        (await Waiting(max)).ShouldBeEmpty();
        (await Waiting(ada)).ShouldBe(["Read and acknowledge the outcome for your 4-month calibration"]);
        await ada.AcknowledgeIt(review);
        (await Waiting(ada)).ShouldBeEmpty();
    }

    private static async Task<List<string?>> Waiting(Browser browser) =>
        [
            .. (await browser.Json("/api/me/tasks"))
                .EnumerateArray()
                .Where(t => t.GetProperty("kind").GetString()!.StartsWith("review.", StringComparison.Ordinal))
                .Select(t => t.GetProperty("title").GetString()),
        ];

    public sealed class OnSqlite() : ReviewTasksTests(Provider.Sqlite);

    public sealed class OnPostgres() : ReviewTasksTests(Provider.Postgres);
}
