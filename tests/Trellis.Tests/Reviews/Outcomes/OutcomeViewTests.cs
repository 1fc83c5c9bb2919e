using System.Net;

namespace Trellis.Tests.Reviews.Outcomes;

public abstract class OutcomeViewTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_page_saves_a_draft_with_its_lines_and_offers_more()
    {
        var review = await World.HeldReview();
        var max = await App.As(World.Max);
        var page = $"/reviews/{review}/outcome";
        (
            await max.Submit(
                page,
                "main form",
                ("Input.OfPerson", "Show drafts."),
                ("Input.Points[0].Text", "One reviewer"),
                ("Input.Points[0].Owner", Of(World.Max).ToString()),
                ("Input.Points[0].DueOn", $"{Today.AddDays(5):yyyy-MM-dd}"),
                ("Input.Go", "save")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var saved = await max.Page(page);
        var lines = saved.QuerySelectorAll("textarea[name^='Input.Points']").Length;
        saved.Body!.TextContent.ShouldContain("One reviewer");
        var more = Browser.Parse(
            await (
                await max.Submit(page, "main form", ("Input.OfPerson", "What I type now"), ("Input.Go", "more"))
            ).Content.ReadAsStringAsync()
        );
        more.QuerySelectorAll("textarea[name^='Input.Points']").Length.ShouldBeGreaterThan(lines);
        more.Body!.TextContent.ShouldContain("What I type now");
    }

    [Fact]
    public async Task Before_anything_is_shared_there_is_nothing_for_the_person()
    {
        var review = await World.HeldReview();
        (await (await App.As(World.Ada)).Get($"/reviews/{review}/outcome")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    public sealed class OnSqlite() : OutcomeViewTests(Provider.Sqlite);

    public sealed class OnPostgres() : OutcomeViewTests(Provider.Postgres);
}
