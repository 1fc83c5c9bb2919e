using System.Net;

namespace Trellis.Tests.Growth.Plans;

public abstract class CommentOnPlanTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Both_say_something_about_the_whole_or_a_goal_and_the_other_is_told()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await ada.Propose(World.PlanDraft);
        (
            await max.Submit(
                $"/plans/{World.PlanDraft}",
                "main form:has(textarea)",
                ("Said.Text", "Which page first?"),
                ("Said.Goal", $"{World.Goal}")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await App.KindsTo(Of(World.Ada))).ShouldContain("plan.commented");
        (await ada.Say(World.PlanDraft, "The first one.")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ada.Say(World.PlanDraft, "The first one.")).StatusCode.ShouldBe(HttpStatusCode.NoContent); // sent twice
        (await App.KindsTo(Of(World.Max))).ShouldContain("plan.commented");
        var comments = (await ada.Json($"/api/plans/{World.PlanDraft}")).GetProperty("comments");
        comments
            .EnumerateArray()
            .Select(c => c.GetProperty("text").GetString())
            .ShouldBe(["Which page first?", "The first one."]);
        (await ada.Page($"/plans/{World.PlanDraft}"))
            .QuerySelector($"#goal-{World.Goal}")!
            .TextContent.ShouldContain("Which page first?");
    }

    [Fact]
    public async Task Nothing_is_said_of_a_draft_an_agreed_plan_or_a_goal_of_another()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await (await ada.Say(World.PlanDraft, "x")).ShouldRefuse(HttpStatusCode.Conflict, "plan.not-proposed");
        await (await max.Say(World.Plan, "x")).ShouldRefuse(HttpStatusCode.Conflict, "plan.agreed");
        await ada.Propose(World.PlanDraft);
        await (await max.Say(World.PlanDraft, "x", World.GoalOfHerOwn)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "plan.comment"
        );
        (await max.Say(World.PlanDraft, " ")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await (await App.As(World.Una)).Say(World.PlanDraft, "x")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_said_of_a_goal_stays_when_it_leaves_the_plan()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await ada.Propose(World.PlanDraft);
        await max.Say(World.PlanDraft, "Not this one.", World.OpenGoal);
        await ada.Withdraw(World.PlanDraft);
        (await ada.Text("/growth/plan")).ShouldContain("Not this one.");
        await ada.Submit($"/goals/{World.OpenGoal}/close", "main form", ("Input.End", "dropped"));
        await ada.Propose(World.PlanDraft);
        var page = await max.Page($"/plans/{World.PlanDraft}");
        page.QuerySelector($"#goal-{World.OpenGoal}").ShouldBeNull();
        page.QuerySelector("section[aria-labelledby=comments]")!.TextContent.ShouldContain("on “Mend the index”");
    }

    [Fact]
    public async Task A_comment_on_a_plan_that_was_agreed_meanwhile_is_refused_and_what_was_typed_stays()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await ada.Propose(World.PlanDraft);
        var answer = await ada.SubmitAfter(
            $"/plans/{World.PlanDraft}",
            "main form:has(textarea)",
            () => max.Agree(World.PlanDraft, Today),
            ("Said.Text", "One more thing.")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("One more thing.");
    }

    [Fact]
    public async Task A_plan_has_a_hundred_comments_at_most()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await ada.Propose(World.PlanDraft);
        await App.Db(db =>
        {
            for (var n = 0; n < PlanRules.MostComments - 1; n++)
                db.Add(
                    new PlanComment
                    {
                        PlanId = World.PlanDraft,
                        WriterId = Of(World.Max),
                        Text = $"{n}",
                        At = App.Clock.GetUtcNow().UtcDateTime,
                    }
                );
            return db.SaveChangesAsync();
        });
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => max.Say(World.PlanDraft, $"At once {n}")));
        answers.Count(a => a.StatusCode == HttpStatusCode.NoContent).ShouldBe(1);
        await (await max.Say(World.PlanDraft, "One more.")).ShouldRefuse(HttpStatusCode.Conflict, "plan.comment");
    }

    public sealed class OnSqlite() : CommentOnPlanTests(Provider.Sqlite);

    public sealed class OnPostgres() : CommentOnPlanTests(Provider.Postgres);
}
