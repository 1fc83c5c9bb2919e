#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.Reviews.Meetings;

public abstract class HoldConversationTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Not_before_everything_is_prepared()
    {
        var review = await World.OpenedReview();
        await (await (await App.As(World.Max)).Held(review, Today)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "review.turn"
        );
    }

    [Fact]
    public async Task The_stipend_learns_of_it_at_the_same_moment()
    {
        var review = await World.OpenedReview(World.Una);
        var fox = await App.As(World.Fox);
        await fox.Invite(review, "We work alone.");
        await (await App.As(World.Una)).Reflect(review, "Well.");
        (await fox.Held(review, Today)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var fact = await App.Db(db =>
            db.Set<StipendFact>()
                .SingleAsync(f => f.PersonId == Of(World.Una) && f.Kind == StipendFactKind.ConversationHeld)
        );
        (fact.On, fact.ByName).ShouldBe((Today, "Fox Example"));
    }

    [Fact]
    public async Task It_was_held_between_the_opening_and_today()
    {
        var review = await World.OpenedReview();
        var max = await App.As(World.Max);
        await max.Invite(review, "We work alone.");
        await (await App.As(World.Ada)).Reflect(review, "Well.");
        foreach (var day in new[] { -1, 1 })
            await (await max.Held(review, Today.AddDays(day))).ShouldRefuse(HttpStatusCode.Conflict, "review.held-on");
        (await max.Held(review, Today)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Of_two_who_record_it_at_once_one_takes_effect_and_the_other_is_told()
    {
        var review = await World.OpenedReview();
        var max = await App.As(World.Max);
        await max.Invite(review, "We work alone.");
        await (await App.As(World.Ada)).Reflect(review, "Well.");
        var answers = await Task.WhenAll(max.Held(review, Today), max.Held(review, Today));
        answers.Count(a => a.StatusCode == HttpStatusCode.NoContent).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(1);
        (
            await App.Db(db =>
                db.Set<ReviewFact>().CountAsync(f => f.ReviewId == review && f.Act == ReviewAct.HoldConversation)
            )
        ).ShouldBe(1);
    }

    public sealed class OnSqlite() : HoldConversationTests(Provider.Sqlite);

    public sealed class OnPostgres() : HoldConversationTests(Provider.Postgres);
}
