using System.Net;

namespace Trellis.Tests.Growth.Feedback;

public abstract class GiveFeedbackTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Only_the_person_reads_it_unless_it_is_for_their_manager_too()
    {
        var una = await App.As(World.Una);
        (
            await una.Submit(
                "/feedback",
                "main form:has([name='Give.Saw'])",
                ("Give.Person", "Ada Example"),
                ("Give.Saw", "You waited before you answered."),
                ("Give.Effect", "They told us about the archive.")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        await (await una.Give(Of(World.Ada), "You asked twice.", FeedbackReaders.PersonAndManager)).Ok();
        var ada = await (await App.As(World.Ada)).Text("/feedback");
        ada.ShouldContain("You waited before you answered.");
        ada.ShouldContain("You asked twice.");
        var max = await (await App.As(World.Max)).Text("/feedback");
        max.ShouldNotContain("You waited before you answered.");
        max.ShouldContain("You asked twice.");
        foreach (var who in new[] { World.Fox, World.Sky, World.Ops, World.Adm, World.Fin })
            (await (await App.As(who)).Json("/api/me/data")).ToString().ShouldNotContain("You asked twice.");
        (await App.KindsTo(Of(World.Ada))).ShouldContain("feedback-note.given");
        (await App.KindsTo(Of(World.Max))).ShouldContain("feedback-note.shared");
    }

    [Fact]
    public async Task A_manager_writes_to_the_person_alone_and_nobody_to_themselves()
    {
        var (max, sky) = (await App.As(World.Max), await App.As(World.Sky));
        await (await max.Give(Of(World.Ada), "x", FeedbackReaders.PersonAndManager)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "feedback-request.readers"
        );
        await (await max.Give(Of(World.Max), "x")).ShouldRefuse(HttpStatusCode.Conflict, "feedback-request.people");
        await (await max.Give(Of(World.Sky), "x", FeedbackReaders.PersonAndManager)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "feedback-request.readers"
        );
        var first = await (await sky.Give(Of(World.Max), "Calm.")).Ok();
        (await (await sky.Give(Of(World.Max), "Calm.")).Ok()).ToJsonString().ShouldBe(first.ToJsonString());
    }

    public sealed class OnSqlite() : GiveFeedbackTests(Provider.Sqlite);

    public sealed class OnPostgres() : GiveFeedbackTests(Provider.Postgres);
}
