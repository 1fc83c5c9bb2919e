#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Reviews;

/// <summary>
/// An annual 360 from its opening to its acknowledgement in each of the three modes, with a word of each writer that only
/// some may meet: at each step every page, answer, record and export is read by everybody, and by whoever manages next.
/// </summary>
[Trait("Takes", "long")]
public abstract class AnnualFromOpeningToAcknowledgementTests(Provider provider) : OwnWorld(provider)
{
    private const string Self = "word-self",
        View = "word-view",
        Una = "word-of-una",
        Fox = "word-of-fox",
        Reason = "word-final-reason",
        Summary = "word-summary",
        Goal = "word-goal",
        Pay = "word-pay",
        Comment = "word-comment";

    private Id<Review> _review;
    private readonly List<Id<CoworkerRequest>> _requests = [];
    private string _round = "";

    [Fact]
    public async Task Named_to_the_manager_and_summarised_to_the_person()
    {
        await Open(null, World.Una, World.Fox);
        await Met((Una, [World.Una]), (Fox, [World.Fox]));
        await Submit(World.Una, Una);
        await Submit(World.Fox, Fox);
        await (await App.As(World.Ada)).Views(World, "2", Self);
        await Met((Self, [World.Ada]), (Una, [World.Una, World.Max]), (Fox, [World.Fox, World.Max]));
        await (await App.As(World.Max)).Views(World, "3", View);
        await Met((Self, [World.Ada, World.Max]), (View, [World.Ada, World.Max]));

        await Finish(Summary);
        (string, string[])[] shared =
        [
            (Self, [World.Ada, World.Max]),
            (View, [World.Ada, World.Max]),
            (Una, [World.Una, World.Max]),
            (Reason, [World.Ada, World.Max, World.Ops]),
            (Summary, [World.Ada, World.Max, World.Ops]),
            (Goal, [World.Ada, World.Max, World.Ops]),
            (Comment, [World.Ada, World.Max, World.Ops]),
            (Pay, [World.Max, World.Ops]),
        ];
        await Met(shared);

        await Fact(World.Ada, Today.AddDays(1), "Maker", World.Sky);
        App.Clock.Advance(TimeSpan.FromDays(1));
        await Met(
            (Self, [World.Ada, World.Sky]),
            (View, [World.Ada, World.Sky]),
            (Una, [World.Una]),
            (Reason, [World.Ada, World.Sky, World.Ops]),
            (Summary, [World.Ada, World.Sky, World.Ops]),
            (Goal, [World.Ada, World.Sky, World.Ops]),
            (Comment, [World.Ada, World.Sky, World.Ops]),
            (Pay, [World.Sky, World.Ops])
        );
    }

    [Fact]
    public async Task Named_to_both_once_both_views_are_open_and_to_People_Ops_where_it_was_said()
    {
        await Open(new() { Visibility = VisibilityMode.Named, PeopleOpsReads = true }, World.Una, World.Fox);
        await Submit(World.Una, Una);
        await Submit(World.Fox, Fox);
        await (await App.As(World.Ada)).Views(World, "2", Self);
        await Met((Self, [World.Ada]), (Una, [World.Una]), (Fox, [World.Fox]));
        await (await App.As(World.Max)).Views(World, "3", View);
        await Met(
            (Self, [World.Ada, World.Max, World.Ops]),
            (View, [World.Ada, World.Max, World.Ops]),
            (Una, [World.Una, World.Ada, World.Max, World.Ops]),
            (Fox, [World.Fox, World.Ada, World.Max, World.Ops])
        );
    }

    [Fact]
    public async Task Anonymous_texts_are_released_once_to_both_and_to_nobody_else()
    {
        await Open(Annual.Anonymous, World.Una, World.Fox, World.Fin, World.Adm);
        await Submit(World.Una, Una);
        await Submit(World.Fox, Fox);
        await Submit(World.Fin, "word-of-fin");
        await (await App.As(World.Ada)).Views(World, "2", Self);
        await (await App.As(World.Max)).Views(World, "3", View);
        await Met((Una, [World.Una]), (Fox, [World.Fox]), ("word-of-fin", [World.Fin]));
        await Submit(World.Adm, "word-of-adm");
        await Met(
            (Una, [World.Una, World.Ada, World.Max]),
            (Fox, [World.Fox, World.Ada, World.Max]),
            ("word-of-fin", [World.Fin, World.Ada, World.Max]),
            ("word-of-adm", [World.Adm, World.Ada, World.Max])
        );
        (await (await App.As(World.Max)).Text($"/reviews/{_review}/conversation")).ShouldNotContain("Una Example</h3>");
        await Finish("");
        await Fact(World.Ada, Today.AddDays(1), "Maker", World.Una);
        App.Clock.Advance(TimeSpan.FromDays(1));
        // Una wrote as a coworker, and so reads nobody else's text when she is the manager
        await Met((Una, [World.Una, World.Ada]), (Fox, [World.Fox, World.Ada]));
    }

    [Fact]
    public async Task With_fewer_than_four_answers_nobody_reads_anything_and_the_writers_are_told()
    {
        await Open(Annual.Anonymous, World.Una, World.Fox, World.Fin, World.Adm);
        await Submit(World.Una, Una);
        await Submit(World.Fox, Fox);
        await Submit(World.Fin, "word-of-fin");
        await (await App.As(World.Ada)).Views(World, "2", Self);
        await (await App.As(World.Max)).Views(World, "3", View);
        (
            await (await App.As(World.Adm)).Client.PostAsJsonAsync($"/api/feedback/{_requests[3]}/decline", new { })
        ).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await (await App.As(World.Max)).Invite(_review, "Nobody else saw the work.")).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        await Met((Una, [World.Una]), (Fox, [World.Fox]), ("word-of-fin", [World.Fin]));
        (await App.Messages())
            .Where(m => m.Kind == "review.feedback-not-released")
            .Select(m => m.PersonId)
            .ShouldBe([Of(World.Una), Of(World.Fox), Of(World.Fin)], ignoreOrder: true);
        (await (await App.As(World.Max)).Invite(_review, null, Of(World.Ops))).StatusCode.ShouldBe(
            HttpStatusCode.Conflict,
            "feedback is closed for good"
        );
    }

    private async Task Open(ReviewTerms? terms, params string[] coworkers)
    {
        _review = await World.OpenedAnnual(terms: terms);
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        (await ada.Nominate(_review, Of(coworkers[0]))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var asked = await max.Invite(_review, null, [.. coworkers.Select(Of)]);
        asked.StatusCode.ShouldBe(HttpStatusCode.NoContent, await asked.Content.ReadAsStringAsync());
        _round = (await ada.Json($"/api/reviews/{_review}")).GetProperty("info").GetProperty("roundId").GetString()!;
        foreach (var who in coworkers)
        {
            var browser = await App.As(who);
            var request = await browser.AskedFor();
            _requests.Add(request);
            (await browser.Feedback(request, WordOf(who), submit: false)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    private static string WordOf(string who) => $"word-of-{who[..3]}";

    private async Task Submit(string who, string word)
    {
        var browser = await App.As(who);
        var sent = await browser.Feedback(await browser.AskedFor(), word, version: 1, seen: (World.Writing, word));
        sent.StatusCode.ShouldBe(HttpStatusCode.OK, await sent.Content.ReadAsStringAsync());
    }

    private async Task Finish(string summary)
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        (await max.Held(_review, Today)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await max.Final(_review, World, "1", Reason, share: false, summary: summary, goal: Goal);
        await Met((Reason, [World.Max]), (Goal, [World.Max]));
        var shared = await max.Final(
            _review,
            World,
            "1",
            Reason,
            version: 1,
            summary: summary,
            goal: Goal,
            recommendation: World.Raise(Pay)
        );
        shared.StatusCode.ShouldBe(HttpStatusCode.OK, await shared.Content.ReadAsStringAsync());
        (await ada.AcknowledgeIt(_review, Comment)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    private async Task Met(params (string Word, string[] Readers)[] expected)
    {
        var recommended = await App.Db(db => db.Set<Recommendation>().Select(r => r.Id).ToListAsync());
        await App.ShouldMeet(
            [
                "/today",
                "/conversations",
                "/api/conversations",
                $"/reviews/{_review}",
                $"/api/reviews/{_review}",
                $"/reviews/{_review}/coworkers",
                $"/reviews/{_review}/conversation",
                $"/api/reviews/{_review}/conversation",
                $"/reviews/{_review}/final",
                $"/api/reviews/{_review}/final",
                $"/rounds/{_round}",
                $"/api/rounds/{_round}",
                .. _requests.Select(r => $"/feedback/{r}"),
                .. recommended.Select(r => $"/recommendations/{r}"),
                "/activity",
                "/api/me/tasks",
                "/api/me/messages",
                "/api/me/data",
                $"/people/{Of(World.Ada)}",
                "/growth",
                "/team",
            ],
            expected
        );
    }

    public sealed class OnSqlite() : AnnualFromOpeningToAcknowledgementTests(Provider.Sqlite);

    public sealed class OnPostgres() : AnnualFromOpeningToAcknowledgementTests(Provider.Postgres);
}
