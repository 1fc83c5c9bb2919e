using System.Net;
using System.Text.Json;

namespace Trellis.Tests.Assessments;

/// <summary>Beginning an assessment: of oneself, and of whoever reports to one today.</summary>
public abstract class StartAssessmentTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_second_click_finds_the_first_draft()
    {
        var una = await App.As(World.Una);
        var first = await una.Begun(Of(World.Una));
        (await una.Begun(Of(World.Una))).ShouldBe(first);
        (await Drafts(World.Una)).ShouldBe([first]);
    }

    [Fact]
    public async Task Many_clicks_at_once_make_one_draft_in_one_round()
    {
        var una = await App.As(World.Una);
        var begun = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => una.Begun(Of(World.Una))));
        begun.Distinct().ShouldHaveSingleItem();
        (await Rounds(World.Una)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Both_beginning_at_the_same_moment_meet_in_one_round()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var begun = await Task.WhenAll(una.Begun(Of(World.Una)), fox.Begun(Of(World.Una)));
        begun.Distinct().Count().ShouldBe(2);
        (await Rounds(World.Una)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_other_view_joins_the_open_round()
    {
        await (await App.As(World.Una)).Begun(Of(World.Una));
        await (await App.As(World.Fox)).Begun(Of(World.Una));
        (await Rounds(World.Una)).ShouldHaveSingleItem();
        (await Drafts(World.Una)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task After_a_completed_round_a_new_one_opens()
    {
        var (una, fox, writing) = (await App.As(World.Una), await App.As(World.Fox), await Item("Writing"));
        var first = await una.Submitted(Of(World.Una), (writing, "2", ""));
        await fox.Submitted(Of(World.Una), (writing, "2", ""));
        (await una.Begun(Of(World.Una))).ShouldNotBe(first);
        (await Rounds(World.Una)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Without_a_position_it_is_refused_in_a_sentence()
    {
        await Fact(World.Una, Today, null, World.Fox);
        var answer = await (await App.As(World.Una)).Begin(Of(World.Una));
        await answer.ShouldRefuse(HttpStatusCode.Conflict, "assessment.no-position");
        Detail(await answer.Content.ReadAsStringAsync())
            .ShouldBe("You have no position yet, so there is nothing to assess against. People Ops can add it.");
        Detail(await (await (await App.As(World.Fox)).Begin(Of(World.Una))).Content.ReadAsStringAsync())
            .ShouldStartWith("Una Example has no position yet");
        (await Rounds(World.Una)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_button_on_the_page_leads_to_the_draft()
    {
        var una = await App.As(World.Una);
        var pressed = await una.Submit("/growth", $"form[action='/people/{Of(World.Una)}/assessments']");
        pressed.StatusCode.ShouldBe(HttpStatusCode.Found);
        pressed.Headers.Location!.ToString().ShouldBe($"/assessments/{(await Drafts(World.Una)).Single()}");
        (await una.Page(pressed.Headers.Location!.ToString()))
            .QuerySelector("h1")!
            .TextContent.ShouldBe("Self-assessment");
    }

    [Fact]
    public async Task The_draft_keeps_the_sentence_that_said_who_will_read_it()
    {
        var una = await App.As(World.Una);
        var draft = await una.Begun(Of(World.Una));
        var said = (await una.Json($"/api/assessments/{draft}")).GetProperty("audience").GetString()!;
        said.ShouldContain("Fox Example");
        await Fact(World.Una, Today, "Junior maker", World.Max);
        (await una.Json($"/api/assessments/{draft}")).GetProperty("audience").GetString().ShouldBe(said);
    }

    private static string Detail(string problem) =>
        JsonDocument.Parse(problem).RootElement.GetProperty("detail").GetString()!;

    private Task<List<Id<AssessmentRound>>> Rounds(string email) =>
        App.Db(db => db.Set<AssessmentRound>().Where(r => r.PersonId == Of(email)).Select(r => r.Id).ToListAsync());

    private Task<List<Id<Assessment>>> Drafts(string email) =>
        App.Db(db =>
            db.Set<Assessment>()
                .Where(a => a.PersonId == Of(email) && a.SubmittedAt == null)
                .Select(a => a.Id)
                .ToListAsync()
        );

    public sealed class OnSqlite() : StartAssessmentTests(Provider.Sqlite);

    public sealed class OnPostgres() : StartAssessmentTests(Provider.Postgres);
}
