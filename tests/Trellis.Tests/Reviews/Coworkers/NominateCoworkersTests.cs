#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Reviews.Coworkers;

public abstract class NominateCoworkersTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Whom_the_person_nominates_is_asked_once_the_manager_agrees()
    {
        var review = await World.OpenedAnnual();
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        (await ada.Nominate(review, Of(World.Una))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var messages = await App.Messages();
        messages.ShouldContain(m => m.Kind == "review.coworkers-nominated" && m.PersonId == Of(World.Max));
        messages.ShouldNotContain(m => m.PersonId == Of(World.Una), "nobody is asked yet");
        (await max.Text($"/reviews/{review}/coworkers")).ShouldContain("Nominated by Ada Example");
        (await ada.Stage(review)).ShouldBe("nominating");
        (await max.Invite(review, null, Of(World.Una), Of(World.Fox))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await App.Messages()).ShouldContain(m => m.Kind == "review.feedback-asked" && m.PersonId == Of(World.Una));
        (await ada.Stage(review)).ShouldBe("writing");
        (
            await App.Db(db =>
                db.Set<CoworkerRequest>().SingleAsync(c => c.ReviewId == review && c.CoworkerId == Of(World.Una))
            )
        ).NominatedById.ShouldBe(Of(World.Ada));
    }

    [Fact]
    public async Task Neither_the_manager_nor_the_person_is_nominated_and_no_more_than_the_most()
    {
        var review = await World.OpenedAnnual();
        var ada = await App.As(World.Ada);
        foreach (var who in new[] { World.Ada, World.Max })
            await (await ada.Nominate(review, Of(who))).ShouldRefuse(HttpStatusCode.Conflict, "review.coworker");
        await (await ada.Nominate(review, Of(World.Una), Of(World.Fox), Of(World.Sky), Of(World.Fin))).ShouldRefuse(
            HttpStatusCode.Conflict,
            "review.coworker"
        );
        (await ada.Nominate(review, Of(World.Una))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await ada.Nominate(review, Of(World.Una))).ShouldRefuse(HttpStatusCode.Conflict, "review.coworker");
        await (await ada.Nominate(review)).ShouldRefuse(HttpStatusCode.Conflict, "review.coworker");
    }

    [Fact]
    public async Task A_nomination_is_taken_back_by_the_person_and_made_anew()
    {
        var review = await World.OpenedAnnual();
        var (ada, una) = (await App.As(World.Ada), await App.As(World.Una));
        await ada.Nominate(review, Of(World.Una));
        var id = await App.Db(db =>
            db.Set<CoworkerRequest>().Where(c => c.ReviewId == review).Select(c => c.Id).SingleAsync()
        );
        (await una.Client.DeleteAsync($"/api/feedback/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ada.Client.DeleteAsync($"/api/feedback/{id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await App.Messages()).ShouldNotContain(m => m.PersonId == Of(World.Una), "Una never knew of it");
        (await ada.Nominate(review, Of(World.Una))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ada.Json($"/api/reviews/{review}")).GetProperty("coworkers").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Where_as_many_are_chosen_as_can_be_both_pages_say_so()
    {
        var review = await World.OpenedAnnual();
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await max.Invite(review, null, Of(World.Una), Of(World.Fox), Of(World.Fin));
        foreach (var browser in new[] { ada, max })
            (await browser.Text($"/reviews/{review}/coworkers")).ShouldContain("3 coworkers are chosen");
        (await ada.Text($"/reviews/{review}")).ShouldNotContain(">Nominate coworkers<");
        await (await max.Invite(review, "No reason is needed.")).ShouldRefuse(
            HttpStatusCode.Conflict,
            "review.coworker"
        );
    }

    [Fact]
    public async Task Nobody_nominates_for_a_calibration_conversation()
    {
        var review = await World.OpenedReview();
        await (await (await App.As(World.Ada)).Nominate(review, Of(World.Una))).ShouldRefuse(
            HttpStatusCode.Conflict,
            "review.turn"
        );
        (await (await App.As(World.Ada)).Get($"/reviews/{review}/coworkers")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task Who_reports_to_the_person_writes_only_once_they_agree()
    {
        var review = await World.OpenedAnnual(World.Max);
        await (await App.As(World.Sky)).Invite(review, null, Of(World.Ada), Of(World.Una));
        var ada = await App.As(World.Ada);
        var request = await ada.AskedFor();
        (await ada.Text($"/feedback/{request}")).ShouldContain("I report to Max Example, and I agree");
        await (await ada.Feedback(request, "Listens well.")).ShouldRefuse(HttpStatusCode.Conflict, "feedback.report");
        (
            await ada.Client.PutAsJsonAsync(
                $"/api/feedback/{request}",
                new
                {
                    keep = "Listens well.",
                    agree = true,
                    submit = true,
                    version = 0,
                }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
        var una = await App.As(World.Una);
        (await una.Feedback(await una.AskedFor(), "Clear.")).StatusCode.ShouldBe(
            HttpStatusCode.OK,
            "Una reports to Fox"
        );
    }

    public sealed class OnSqlite() : NominateCoworkersTests(Provider.Sqlite);

    public sealed class OnPostgres() : NominateCoworkersTests(Provider.Postgres);
}
