using System.Net;

namespace Trellis.Tests.Reviews.Reflections;

/// <summary>The reflection: a draft is its writer's alone; submitted, whoever leads the review reads it.</summary>
public abstract class SaveReflectionTests(Provider provider) : OwnWorld(provider)
{
    private const string Written = "what-ada-reflects";

    [Fact]
    public async Task A_draft_is_for_its_writer_alone()
    {
        var review = await World.OpenedReview();
        var ada = await App.As(World.Ada);
        (await ada.Reflect(review, Written, submit: false)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ada.Text($"/reviews/{review}/reflection")).ShouldContain(Written);
        var max = await App.As(World.Max);
        foreach (var url in new[] { $"/api/reviews/{review}/conversation", $"/reviews/{review}" })
            (await max.Text(url)).ShouldNotContain(Written);
    }

    [Fact]
    public async Task Submitted_it_is_read_by_whoever_leads_and_by_nobody_else()
    {
        var review = await World.OpenedReview();
        (await (await App.As(World.Ada)).Reflect(review, Written)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await App.As(World.Max)).Text($"/reviews/{review}/conversation")).ShouldContain(Written);
        (await App.KindsTo(Of(World.Max))).ShouldContain("review.reflection-submitted");
        var ops = await App.As(World.Ops);
        (await ops.Text($"/reviews/{review}")).ShouldNotContain(Written);
        (await ops.Get($"/api/reviews/{review}/conversation")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ops.Get($"/api/reviews/{review}/reflection")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_save_over_another_text_is_refused_and_what_was_typed_stays_on_the_page()
    {
        var review = await World.OpenedReview();
        var ada = await App.As(World.Ada);
        (await ada.Reflect(review, "first", submit: false)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await ada.Reflect(review, "second", submit: false)).ShouldRefuse(HttpStatusCode.Conflict, "stale");
        var answer = await ada.Submit(
            $"/reviews/{review}/reflection",
            "main form",
            ("Input.Version", "0"),
            ("Input.Work", "what I typed")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        page.Body!.TextContent.ShouldContain("what I typed");
        page.QuerySelector("input[name='Input.Version']")!
            .GetAttribute("value")
            .ShouldBe("1", "the next save replaces it");
    }

    [Fact]
    public async Task From_a_second_tab_it_is_said_that_it_is_submitted_and_the_text_stays()
    {
        var review = await World.OpenedReview();
        var ada = await App.As(World.Ada);
        var form = (await ada.Page($"/reviews/{review}/reflection")).QuerySelector("main form")!;
        var fields = form.QuerySelectorAll("input[name]")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        (await ada.Reflect(review, "from the first tab")).StatusCode.ShouldBe(HttpStatusCode.OK);
        fields["Input.Work"] = "from the second tab";
        fields["Input.Submit"] = "true";
        var answer = await ada.Client.PostAsync($"/reviews/{review}/reflection", new FormUrlEncodedContent(fields));
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldContain("This is submitted already.");
        text.ShouldContain("from the second tab");
    }

    [Fact]
    public async Task An_empty_one_is_not_submitted()
    {
        var review = await World.OpenedReview();
        await (await (await App.As(World.Ada)).Reflect(review, " ")).ShouldRefuse(
            HttpStatusCode.Conflict,
            "reflection.empty"
        );
    }

    [Fact]
    public async Task Nobody_writes_it_for_the_person()
    {
        var review = await World.OpenedReview();
        foreach (var other in new[] { World.Max, World.Ops })
            (await (await App.As(other)).Reflect(review, "not mine")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await App.As(World.Una)).Reflect(review, "not mine")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class OnSqlite() : SaveReflectionTests(Provider.Sqlite);

    public sealed class OnPostgres() : SaveReflectionTests(Provider.Postgres);
}
