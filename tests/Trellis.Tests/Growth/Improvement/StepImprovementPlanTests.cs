using System.Net;

namespace Trellis.Tests.Growth.Improvement;

/// <summary>An improvement plan from the draft to its end, through the pages and the API.</summary>
public abstract class StepImprovementPlanTests(Provider provider) : OwnWorld(provider)
{
    private Id<ImprovementPlan> Plan => World.ImprovementDraft;

    private async Task Week(int days)
    {
        App.Clock.Advance(TimeSpan.FromDays(days));
        (await (await App.Again(World.Max)).Step(Plan, "check-in", "Seen this week.")).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
    }

    /// <summary>Shared today, and lived through to the day after its last with each check-in in its week.</summary>
    private async Task ToTheEnd()
    {
        await App.Share(World);
        var starts = (await (await App.As(World.Max)).Json($"/api/improvement-plans/{Plan}"))
            .GetProperty("standing")
            .GetProperty("startsOn")
            .GetString()!;
        await Week(DateOnly.Parse(starts, null).DayNumber - Today.DayNumber + 1);
        for (var week = 0; week < 5; week++)
            await Week(7);
        App.Clock.Advance(TimeSpan.FromDays(6));
    }

    [Fact]
    public async Task The_person_knows_of_it_when_it_is_shared_and_acknowledges_without_agreeing()
    {
        var ada = await App.As(World.Ada);
        (await ada.Get($"/improvement-plans/{Plan}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await App.Share(World);
        (await ada.Text("/today")).ShouldContain("Read what Max Example shared with you");
        (await ada.Text($"/improvement-plans/{Plan}")).ShouldContain("Acknowledging is not agreeing.");
        var sent = await ada.Submit(
            $"/improvement-plans/{Plan}",
            "form:has([name='Taken.Text'])",
            ("Taken.Text", "I see two of these differently."),
            ("Taken.Act", "Acknowledge")
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ada.State(Plan)).ShouldBe("acknowledged");
        (await (await App.As(World.Ops)).Text($"/improvement-plans/{Plan}")).ShouldContain(
            "I see two of these differently."
        );
        (await ada.Text("/today")).ShouldNotContain("Read what Max Example shared with you");
    }

    [Fact]
    public async Task Both_decide_and_after_met_it_is_closed()
    {
        await ToTheEnd();
        var (max, ops) = (await App.Again(World.Max), await App.Again(World.Ops));
        (await max.State(Plan)).ShouldBe("deciding");
        (await max.Text("/today")).ShouldContain("Decide with People Ops on Ada Example");
        (await max.Step(Plan, "find-met", "Both letters.")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await max.State(Plan)).ShouldBe("deciding");
        foreach (var place in new[] { $"/improvement-plans/{Plan}", $"/api/improvement-plans/{Plan}", "/api/me/data" })
            (await (await App.Again(World.Ada)).Text(place)).ShouldNotContain("Both letters.", Case.Sensitive, place);
        (await ops.Step(Plan, "find-met", "Both letters.")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await (await App.Again(World.Ada)).State(Plan)).ShouldBe("met");
        (await (await App.Again(World.Ada)).Text($"/improvement-plans/{Plan}")).ShouldContain("Both letters.");
        await (await max.Step(Plan, "withdraw", "x")).ShouldRefuse(HttpStatusCode.Conflict, "improvement.state");
    }

    [Fact]
    public async Task Where_the_two_differ_both_are_asked_again()
    {
        await ToTheEnd();
        var (max, ops) = (await App.Again(World.Max), await App.Again(World.Ops));
        (await max.Step(Plan, "find-met", "Both letters.")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await max.Text("/today")).ShouldNotContain("Decide with People Ops");
        (await ops.Step(Plan, "find-not-met", "One letter.")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await max.Text("/today")).ShouldContain("Decide with People Ops on Ada Example");
        (await ops.Text("/today")).ShouldContain("Decide with Max Example on Ada Example");
    }

    [Fact]
    public async Task Without_a_decision_within_five_days_nobody_finds_it_not_met()
    {
        await ToTheEnd();
        App.Clock.Advance(TimeSpan.FromDays(6));
        var max = await App.Again(World.Max);
        (await max.State(Plan)).ShouldBe("undecided");
        await (await max.Step(Plan, "find-not-met", "x")).ShouldRefuse(HttpStatusCode.Conflict, "improvement.state");
        (await (await App.Again(World.Ada)).Text($"/improvement-plans/{Plan}")).ShouldContain(
            "Ended without a decision"
        );
    }

    [Fact]
    public async Task Not_met_is_not_found_before_the_end_and_an_extension_needs_a_reason()
    {
        await App.Share(World);
        App.Clock.Advance(TimeSpan.FromDays(16));
        var max = await App.Again(World.Max);
        await (await max.Step(Plan, "find-not-met", "x")).ShouldRefuse(HttpStatusCode.Conflict, "improvement.state");
        await (await max.Step(Plan, "extend", "", 2)).ShouldRefuse(HttpStatusCode.Conflict, "improvement.reason");
        await (await max.Step(Plan, "extend", "x", 5)).ShouldRefuse(HttpStatusCode.Conflict, "improvement.extension");
        (await max.Step(Plan, "extend", "Ill for a week.", 2)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_new_manager_goes_on_with_it_once_People_Ops_has_confirmed()
    {
        await App.Share(World);
        App.Clock.Advance(TimeSpan.FromDays(16));
        await Fact(World.Ada, Today, "Maker", World.Fox);
        (await (await App.Again(World.Max)).Get($"/improvement-plans/{Plan}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        var (fox, ops) = (await App.Again(World.Fox), await App.Again(World.Ops));
        await (await fox.Step(Plan, "find-met", "x")).ShouldRefuse(HttpStatusCode.Conflict, "improvement.unconfirmed");
        (await ops.Text("/today")).ShouldContain("Confirm a plan with the new manager of Ada Example");
        (await ops.Step(Plan, "confirm")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await fox.Step(Plan, "find-met", "x")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Another_position_withdraws_it()
    {
        await App.Share(World);
        await Fact(World.Ada, Today, "Junior maker", World.Max);
        (await (await App.As(World.Ada)).State(Plan)).ShouldBe("withdrawn");
    }

    [Fact]
    public async Task Nobody_takes_the_turn_of_somebody_else()
    {
        var (max, ops) = (await App.As(World.Max), await App.As(World.Ops));
        await (await ops.Step(Plan, "ask")).ShouldRefuse(HttpStatusCode.Conflict, "improvement.turn");
        await (await max.Step(Plan, "ask")).ShouldRefuse(HttpStatusCode.Conflict, "improvement.incomplete");
        await App.Share(World);
        foreach (var act in new[] { "agree", "share", "withdraw", "find-met", "extend", "change" })
            await (await (await App.As(World.Ada)).Step(Plan, act, "x", 1)).ShouldRefuse(
                HttpStatusCode.Conflict,
                "improvement.turn"
            );
        foreach (var who in new[] { World.Fox, World.Sky, World.Una, World.Adm, World.Fin })
            (await (await App.As(who)).Step(Plan, "withdraw", "x")).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
    }

    public sealed class OnSqlite() : StepImprovementPlanTests(Provider.Sqlite);

    public sealed class OnPostgres() : StepImprovementPlanTests(Provider.Postgres);
}
