using System.Net;

namespace Trellis.Tests.Reviews.Outcomes;

public abstract class SaveOutcomeTests(Provider provider) : OwnWorld(provider)
{
    private const string Canary = "what-max-expects";

    [Fact]
    public async Task A_draft_is_for_its_writer_alone_also_when_the_manager_changes()
    {
        var review = await World.HeldReview();
        var max = await App.As(World.Max);
        (await max.Outcome(review, Canary, share: false)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await max.Text($"/reviews/{review}/outcome")).ShouldContain(Canary);
        foreach (var who in new[] { World.Ada, World.Ops })
            (await (await App.As(who)).Get($"/api/reviews/{review}/outcome")).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                who
            );
        await Fact(World.Ada, Today.AddDays(1), "Maker", World.Sky);
        App.Clock.Advance(TimeSpan.FromDays(1));
        var sky = await App.Again(World.Sky);
        (await sky.Text($"/reviews/{review}/outcome")).ShouldNotContain(
            Canary,
            Case.Sensitive,
            "a draft is never shown"
        );
        (await sky.Outcome(review, "From Sky.")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await App.Again(World.Ada)).Text($"/reviews/{review}/outcome")).ShouldContain("From Sky.");
    }

    [Fact]
    public async Task Shared_it_is_read_by_the_person_and_People_Ops_and_never_changes()
    {
        var review = await World.HeldReview();
        var max = await App.As(World.Max);
        (await max.Outcome(review, Canary)).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var who in new[] { World.Ada, World.Ops, World.Max })
            (await (await App.As(who)).Text($"/reviews/{review}/outcome")).ShouldContain(Canary, Case.Sensitive, who);
        foreach (var who in new[] { World.Fox, World.Una, World.Fin, World.Adm, World.Sky })
            (await (await App.As(who)).Get($"/reviews/{review}/outcome")).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                who
            );
        var told = (await App.Messages()).Last(m => m.PersonId == Of(World.Ada));
        (told.Kind, told.Day).ShouldBe(("review.shared", Today.AddDays(7)));
        await (await max.Outcome(review, "Changed.", version: 1)).ShouldRefuse(HttpStatusCode.Conflict, "review.turn");
        await (await max.Outcome(review, "Changed.", share: false, version: 1)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "review.turn"
        );
    }

    [Fact]
    public async Task A_point_needs_one_of_the_two_and_a_date()
    {
        var review = await World.HeldReview();
        var max = await App.As(World.Max);
        object Point(Id<Person>? owner, DateOnly? dueOn) =>
            new
            {
                kind = "correction",
                text = "Drafts half done",
                owner,
                dueOn,
            };
        foreach (var wrong in new[] { Point(Of(World.Una), Today), Point(Of(World.Ada), null) })
            await (await max.Outcome(review, Canary, points: wrong)).ShouldRefuse(
                HttpStatusCode.Conflict,
                "outcome.incomplete"
            );
        (await max.Outcome(review, Canary, points: Point(Of(World.Ada), Today.AddDays(3)))).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        (await (await App.As(World.Ada)).Text("/today")).ShouldContain(
            "Make the change that you agreed in a conversation"
        );
    }

    [Fact]
    public async Task It_is_not_shared_before_the_conversation_and_may_be_written_while_they_talk()
    {
        var review = await World.OpenedReview();
        var max = await App.As(World.Max);
        (await max.Outcome(review, Canary, share: false)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await max.Outcome(review, Canary, version: 1)).ShouldRefuse(HttpStatusCode.Conflict, "review.turn");
    }

    public sealed class OnSqlite() : SaveOutcomeTests(Provider.Sqlite);

    public sealed class OnPostgres() : SaveOutcomeTests(Provider.Postgres);
}
