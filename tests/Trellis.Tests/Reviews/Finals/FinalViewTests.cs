using System.Text.Json;

namespace Trellis.Tests.Reviews.Finals;

public abstract class FinalViewTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_starts_with_both_views_and_the_level_on_which_they_agree()
    {
        var review = await World.HeldAnnual();
        var view = await (await App.As(World.Max)).Json($"/api/reviews/{review}/final");
        JsonElement Line(string name) =>
            view.GetProperty("lines")
                .EnumerateArray()
                .Single(l => l.GetProperty("item").GetProperty("name").GetString() == name);
        var writing = Line("Writing");
        (writing.GetProperty("self").ToString(), writing.GetProperty("manager").ToString()).ShouldBe(("2", "3"));
        writing.GetProperty("expected").GetInt32().ShouldBe(3);
        writing.GetProperty("final").ToString().ShouldBe("", "the views differ");
        Line("Listening").GetProperty("self").ValueKind.ShouldBe(JsonValueKind.Null);
        view.GetProperty("positions").GetArrayLength().ShouldBe(2, "Ada is a maker, so two others are left");
    }

    [Fact]
    public async Task People_Ops_reads_the_final_levels_and_not_what_led_to_them()
    {
        var review = await World.HeldAnnual();
        await (await App.As(World.Max)).Final(review, World, "3");
        var text = (await (await App.As(World.Ops)).Json($"/api/reviews/{review}/final")).GetRawText();
        text.ShouldNotContain("ada-says");
        text.ShouldNotContain("\"self\":2");
        (await (await App.As(World.Ops)).Text($"/reviews/{review}/final")).ShouldContain("Proficient");
        (await (await App.As(World.Ops)).Text($"/reviews/{review}/final")).ShouldNotContain("from both views");
    }

    [Fact]
    public async Task A_coworker_alone_is_not_summed_up()
    {
        var review = await World.OpenedAnnual();
        var (ada, max, una) = (await App.As(World.Ada), await App.As(World.Max), await App.As(World.Una));
        await max.Invite(review, "One saw the work.", Of(World.Una));
        await una.Feedback(await una.AskedFor(), "Clear letters.");
        await ada.Views(World, "2", "");
        await max.Views(World, "2", "");
        await max.Held(review, Today);
        (await max.Text($"/reviews/{review}/final")).ShouldContain("Only one coworker wrote");
        await (await max.Final(review, World, summary: "Clear letters.")).ShouldRefuse(
            System.Net.HttpStatusCode.Conflict,
            "outcome.one-coworker"
        );
        (await max.Final(review, World)).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task There_is_none_of_a_calibration_conversation()
    {
        var review = await World.HeldReview();
        foreach (var who in new[] { World.Max, World.Ada, World.Ops })
            (await (await App.As(who)).Get($"/api/reviews/{review}/final")).StatusCode.ShouldBe(
                System.Net.HttpStatusCode.NotFound
            );
    }

    public sealed class OnSqlite() : FinalViewTests(Provider.Sqlite);

    public sealed class OnPostgres() : FinalViewTests(Provider.Postgres);
}
