using System.Net;
using System.Text;
using System.Text.Json;
using Trellis.Assessments;

namespace Trellis.Tests.Assessments;

/// <summary>The page on which a rater writes: what it shows, and what it keeps when a save is refused.</summary>
public abstract class AssessmentFormTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Too_long_a_text_on_the_page_is_said_at_the_field_and_stays_typed()
    {
        var (una, draft) = await Begin();
        var text = new string('e', AssessmentRules.EvidenceLimit + 1);
        var answer = await una.Submit(
            $"/assessments/{draft}?item={await Item("Listening")}",
            "auto-save form",
            ("Input.Level", "2"),
            ("Input.Evidence", text)
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        page.QuerySelector("textarea")!.TextContent.ShouldBe(text);
        page.QuerySelector(".error")!.TextContent.ShouldContain("longer than 2,000 characters");
        (await Kept(draft)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_confidence_that_does_not_exist_is_refused_on_the_page_too()
    {
        var (una, draft) = await Begin();
        var answer = await una.Submit(
            $"/assessments/{draft}?item={await Item("Listening")}",
            "auto-save form",
            ("Input.Level", "2"),
            ("Input.Confidence", "99")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Kept(draft)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stale_save_on_the_page_shows_the_newer_text_and_keeps_what_was_typed()
    {
        var (una, draft) = await Begin();
        var url = $"/assessments/{draft}?item={await Item("Listening")}";
        (await una.Rate(draft, await Item("Listening"), "2", "newer & kept")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var refused = await una.Submit(
            url,
            "auto-save form",
            ("Input.Version", "0"),
            ("Input.Level", "3"),
            ("Input.Evidence", "typed <here>")
        );
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = Browser.Parse(await refused.Content.ReadAsStringAsync());
        page.QuerySelector("textarea")!.TextContent.ShouldBe("typed <here>");
        page.QuerySelector("#newer")!.TextContent.ShouldContain("newer & kept");
        page.QuerySelector("input[value='3']")!.HasAttribute("checked").ShouldBeTrue();

        // Saving again is a decision: it carries the version that was shown.
        var version = page.QuerySelector("[data-version]")!.GetAttribute("value")!;
        (
            await una.Submit(
                url,
                "auto-save form",
                ("Input.Version", version),
                ("Input.Level", "3"),
                ("Input.Evidence", "typed <here>")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await Kept(draft)).Single().Evidence.ShouldBe("typed <here>");
    }

    [Theory]
    [InlineData("Singing")]
    [InlineData("Hiding")]
    [InlineData("Drawing")]
    public async Task What_the_position_does_not_ask_for_or_is_not_in_force_cannot_be_rated(string competency)
    {
        var (una, draft) = await Begin();
        await (await una.Rate(draft, await Item(competency), "2")).ShouldRefuse(HttpStatusCode.NotFound, "missing");
        (await una.Get($"/assessments/{draft}?item={await Item(competency)}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await una.Json($"/api/assessments/{draft}"))
            .GetProperty("items")
            .EnumerateArray()
            .Select(i => i.GetProperty("item").GetProperty("name").GetString())
            .ShouldBe(["Listening", "Writing"]);
    }

    private async Task<(Browser Una, Id<Assessment> Draft)> Begin()
    {
        var una = await App.As(World.Una);
        return (una, await una.Begun(Of(World.Una)));
    }

    private Task<List<Rating>> Kept(Id<Assessment> draft) =>
        App.Db(db => db.Set<Rating>().Where(r => r.AssessmentId == draft).ToListAsync());

    public sealed class OnSqlite() : AssessmentFormTests(Provider.Sqlite);

    public sealed class OnPostgres() : AssessmentFormTests(Provider.Postgres);
}
