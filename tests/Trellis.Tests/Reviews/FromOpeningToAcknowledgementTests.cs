using System.Net.Http.Json;

namespace Trellis.Tests.Reviews;

/// <summary>
/// A calibration conversation from its opening to its acknowledgement, with a word of each writer that only some may meet: at
/// each step every page, answer, record and export is read by everybody, and by whoever manages the person next.
/// </summary>
[Trait("Takes", "long")]
public abstract class FromOpeningToAcknowledgementTests(Provider provider) : OwnWorld(provider)
{
    private const string Draft = "word-reflection-draft",
        Reflection = "word-reflection",
        Una = "word-of-una",
        Note = "word-note",
        OutcomeDraft = "word-outcome-draft",
        Outcome = "word-outcome",
        Comment = "word-comment";

    private Id<Review> _review;
    private Id<CoworkerRequest> _request;

    [Fact]
    public async Task At_each_step_each_word_is_met_by_exactly_those_who_may()
    {
        _review = await World.OpenedReview();
        var (ada, max, una, fox) = (
            await App.As(World.Ada),
            await App.As(World.Max),
            await App.As(World.Una),
            await App.As(World.Fox)
        );
        await max.Invite(_review, null, Of(World.Una), Of(World.Fox));
        _request = await una.AskedFor();
        await ada.Reflect(_review, Draft, submit: false);
        await una.Feedback(_request, Una, submit: false);
        await Met((Draft, [World.Ada]), (Una, [World.Una]));

        await ada.Reflect(_review, Reflection, version: 1);
        await una.Feedback(_request, Una, version: 1);
        await fox.Feedback(await fox.AskedFor(), "word-of-fox");
        await max.Client.PutAsJsonAsync($"/api/reviews/{_review}/note", new { text = Note, version = 0 });
        await Met(
            (Draft, []),
            (Reflection, [World.Ada, World.Max]),
            (Una, [World.Una, World.Max]),
            ("word-of-fox", [World.Fox, World.Max]),
            (Note, [World.Max])
        );

        await max.Held(_review, Today);
        await max.Outcome(_review, OutcomeDraft, share: false);
        await Met((OutcomeDraft, [World.Max]));

        await max.Outcome(_review, Outcome, version: 1);
        await ada.AcknowledgeIt(_review, Comment);
        await Met(
            (Reflection, [World.Ada, World.Max]),
            (Una, [World.Una, World.Max]),
            (Note, [World.Max]),
            (OutcomeDraft, []),
            (Outcome, [World.Ada, World.Max, World.Ops]),
            (Comment, [World.Ada, World.Max, World.Ops])
        );

        await Fact(World.Ada, Today.AddDays(1), "Maker", World.Sky);
        App.Clock.Advance(TimeSpan.FromDays(1));
        await Met(
            (Reflection, [World.Ada]),
            (Una, [World.Una]),
            (Note, []),
            (Outcome, [World.Ada, World.Sky, World.Ops]),
            (Comment, [World.Ada, World.Sky, World.Ops])
        );
    }

    private Task Met(params (string Word, string[] Readers)[] expected) => App.ShouldMeet(Places(), expected);

    private string[] Places() =>
        [
            "/today",
            "/conversations",
            "/api/conversations",
            $"/reviews/{_review}",
            $"/api/reviews/{_review}",
            $"/reviews/{_review}/reflection",
            $"/reviews/{_review}/coworkers",
            $"/reviews/{_review}/conversation",
            $"/api/reviews/{_review}/conversation",
            $"/reviews/{_review}/outcome",
            $"/api/reviews/{_review}/outcome",
            $"/feedback/{_request}",
            "/activity",
            "/api/me/tasks",
            "/api/me/messages",
            "/api/me/data",
            $"/people/{Of(World.Ada)}",
        ];

    public sealed class OnSqlite() : FromOpeningToAcknowledgementTests(Provider.Sqlite);

    public sealed class OnPostgres() : FromOpeningToAcknowledgementTests(Provider.Postgres);
}
