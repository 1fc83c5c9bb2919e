#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.Reviews.Coworkers;

public abstract class InviteCoworkersTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Whom_the_lead_invites_is_asked_and_told_by_when()
    {
        var review = await World.OpenedReview();
        (await (await App.As(World.Max)).Invite(review, null, Of(World.Una), Of(World.Fox))).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        var told = (await App.Messages()).Single(m => m.PersonId == Of(World.Una));
        (told.Kind, told.Day, told.ById).ShouldBe(
            ("review.feedback-asked", Today.AddDays(ReviewSchedule.CoworkerDays), Of(World.Max))
        );
    }

    [Theory]
    [InlineData(World.Ada)]
    [InlineData(World.Max)]
    public async Task Neither_the_person_nor_the_lead_is_asked(string who)
    {
        var review = await World.OpenedReview();
        await (await (await App.As(World.Max)).Invite(review, null, Of(who))).ShouldRefuse(
            HttpStatusCode.Conflict,
            "review.coworker"
        );
    }

    [Fact]
    public async Task Nobody_is_asked_twice_and_no_more_than_three()
    {
        var review = await World.OpenedReview();
        var max = await App.As(World.Max);
        (await max.Invite(review, null, Of(World.Una))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await max.Invite(review, null, Of(World.Una))).ShouldRefuse(HttpStatusCode.Conflict, "review.coworker");
        await (await max.Invite(review, null, Of(World.Fox), Of(World.Sky), Of(World.Fin))).ShouldRefuse(
            HttpStatusCode.Conflict,
            "review.coworker"
        );
        (await App.Db(db => db.Set<CoworkerRequest>().CountAsync(c => c.ReviewId == review))).ShouldBe(
            1,
            "all or nothing"
        );
    }

    [Fact]
    public async Task Nobody_has_more_than_four_open_requests()
    {
        foreach (var about in new[] { World.Ada, World.Fox, World.Fin, World.Adm, World.Sky })
        {
            var review = await World.OpenedReview(about);
            var lead = await App.As(about == World.Ada ? World.Max : World.Sky);
            if (about != World.Sky)
                (await lead.Invite(review, null, Of(World.Una))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }
        var fifth = await World.OpenedReview(World.Max);
        await (await (await App.As(World.Sky)).Invite(fifth, null, Of(World.Una))).ShouldRefuse(
            HttpStatusCode.Conflict,
            "review.coworker"
        );
    }

    [Fact]
    public async Task With_fewer_a_reason_is_given_that_both_read()
    {
        var review = await World.OpenedReview();
        var max = await App.As(World.Max);
        await (await max.Invite(review)).ShouldRefuse(HttpStatusCode.Conflict, "review.coworker");
        (await max.Invite(review, "canary-why-few")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await (await App.As(World.Ada)).Text($"/reviews/{review}")).ShouldContain("canary-why-few");
        (await (await App.As(World.Ops)).Text($"/reviews/{review}")).ShouldNotContain("canary-why-few");
    }

    [Theory]
    [InlineData("Input.Go", "invite", "Choose a coworker, or say why you ask nobody.")]
    [InlineData("Input.Search", "zebra", "No one else matches")]
    public async Task On_the_page_nothing_chosen_is_said_and_a_search_answers(string field, string value, string said)
    {
        var review = await World.OpenedReview();
        var max = await App.As(World.Max);
        (string, string)[] typed = field == "Input.Go" ? [(field, value)] : [(field, value), ("Input.Go", "find")];
        var answer = await max.Submit($"/reviews/{review}/coworkers", "main form", typed);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(said);
    }

    [Fact]
    public async Task One_who_was_withdrawn_can_be_asked_again()
    {
        var review = await World.OpenedReview();
        var max = await App.As(World.Max);
        await max.Invite(review, null, Of(World.Una));
        var una = await App.As(World.Una);
        await max.Client.DeleteAsync($"/api/feedback/{await una.AskedFor()}");
        (await max.Invite(review, null, Of(World.Una))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await una.Text("/today")).ShouldContain("Give feedback on Ada Example");
    }

    [Fact]
    public async Task Only_whoever_leads_invites()
    {
        var review = await World.OpenedReview();
        foreach (var other in new[] { World.Ada, World.Ops })
            (await (await App.As(other)).Invite(review, null, Of(World.Una))).StatusCode.ShouldBe(
                HttpStatusCode.Forbidden
            );
        (await (await App.As(World.Fox)).Invite(review, null, Of(World.Una))).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    public sealed class OnSqlite() : InviteCoworkersTests(Provider.Sqlite);

    public sealed class OnPostgres() : InviteCoworkersTests(Provider.Postgres);
}
