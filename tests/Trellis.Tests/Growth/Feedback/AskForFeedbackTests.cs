using System.Net;

namespace Trellis.Tests.Growth.Feedback;

public abstract class AskForFeedbackTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Whoever_is_asked_is_told_and_nobody_else_reads_the_question()
    {
        var ada = await App.As(World.Ada);
        (
            await ada.Submit(
                "/feedback",
                "main form:has([name='Ask.Question'])",
                ("Ask.People", "Una Example, Sky Example"),
                ("Ask.About", "The index"),
                ("Ask.Question", "What was missing on Monday?")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        foreach (var who in new[] { World.Una, World.Sky })
        {
            (await App.KindsTo(Of(who))).ShouldContain("feedback-request.asked", who);
            (await (await App.As(who)).Text("/feedback")).ShouldContain("Ada Example asks you");
        }
        foreach (var who in new[] { World.Max, World.Ops, World.Adm, World.Fox })
            (await (await App.As(who)).Json("/api/feedback"))
                .ToString()
                .ShouldNotContain("What was missing on Monday?", Case.Sensitive, who);
    }

    [Fact]
    public async Task Four_are_open_at_a_time_and_a_form_sent_twice_is_one()
    {
        var ada = await App.As(World.Ada);
        var day = Today.AddDays(5);
        Id<Person>[] three = [Of(World.Una), Of(World.Sky), Of(World.Fox)];
        var first = await (await ada.Ask("And now?", day, people: three)).Ok();
        (await (await ada.Ask("And now?", day, people: three)).Ok()).ToJsonString().ShouldBe(first.ToJsonString());
        await (await ada.Ask("Once more?", day, people: [Of(World.Una)])).ShouldRefuse(
            HttpStatusCode.Conflict,
            "feedback-request.many"
        );
    }

    [Fact]
    public async Task The_manager_reads_the_answer_only_where_there_is_one_and_somebody_else_writes()
    {
        var (ada, sky) = (await App.As(World.Ada), await App.As(World.Sky));
        const FeedbackReaders both = FeedbackReaders.PersonAndManager;
        await (await ada.Ask("How?", Today, both, Of(World.Max))).ShouldRefuse(
            HttpStatusCode.Conflict,
            "feedback-request.readers"
        );
        await (await sky.Ask("How?", Today, both, Of(World.Max))).ShouldRefuse(
            HttpStatusCode.Conflict,
            "feedback-request.readers"
        );
        await (await ada.Ask("How?", Today.AddDays(-1), people: [Of(World.Una)])).ShouldRefuse(
            HttpStatusCode.Conflict,
            "feedback-request.day"
        );
        await (await ada.Ask("How?", Today, people: [Of(World.Ada)])).ShouldRefuse(
            HttpStatusCode.Conflict,
            "feedback-request.people"
        );
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_said_and_what_was_typed_stays()
    {
        var ada = await App.As(World.Ada);
        var answer = await ada.Submit(
            "/feedback",
            "main form:has([name='Ask.Question'])",
            ("Ask.People", "Unna Example"),
            ("Ask.About", "The index"),
            ("Ask.Question", "What was missing?")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        page.QuerySelector("#f-Ask-People-error")!.TextContent.ShouldContain("Unna Example");
        page.QuerySelector("textarea[name='Ask.Question']")!.TextContent.ShouldContain("What was missing?");
    }

    public sealed class OnSqlite() : AskForFeedbackTests(Provider.Sqlite);

    public sealed class OnPostgres() : AskForFeedbackTests(Provider.Postgres);
}
