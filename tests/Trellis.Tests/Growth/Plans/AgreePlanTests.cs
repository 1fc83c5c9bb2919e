using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Plans;

public abstract class AgreePlanTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_manager_agrees_with_the_day_of_the_meeting_and_the_plan_before_ends()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await ada.Propose(World.PlanDraft);
        (
            await max.Submit(
                $"/plans/{World.PlanDraft}",
                "main form:has([name='Agreed.MetOn'])",
                ("Agreed.MetOn", $"{Today.AddDays(-1):yyyy-MM-dd}")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var plan = (await App.Plan(World.PlanDraft))!;
        (plan.State, plan.MetOn, plan.AgreedByName).ShouldBe((PlanState.Agreed, Today.AddDays(-1), "Max Example"));
        (await App.Plan(World.Plan))!.State.ShouldBe(PlanState.Superseded);
        (await App.KindsTo(Of(World.Ada))).ShouldContain("plan.agreed");
        (await max.Text("/today")).ShouldNotContain("Read the PD plan");
        var page = await ada.Text($"/plans/{World.PlanDraft}");
        page.ShouldContain("Compared with the plan before");
        page.ShouldContain(World.PlanAbout);
        (await ada.Text("/growth/plan")).ShouldContain("Start the next plan");
    }

    [Fact]
    public async Task The_next_meeting_is_due_a_year_after_it()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await ada.Propose(World.PlanDraft);
        (await max.Agree(World.PlanDraft, Today)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ada.Json("/api/me/plan"))
            .GetProperty("meetingDueOn")
            .GetString()
            .ShouldBe($"{Today.AddMonths(12):yyyy-MM-dd}");
        var ops = await (await App.As(World.Ops)).Json($"/api/people/{Of(World.Ada)}/conversations");
        ops.GetProperty("promises")
            .EnumerateArray()
            .Single(p => p.GetProperty("kind").GetString() == "pd-meeting")
            .GetProperty("lastOn")
            .GetString()
            .ShouldBe($"{Today:yyyy-MM-dd}");
    }

    [Fact]
    public async Task A_day_to_come_and_one_before_the_last_meeting_are_refused_and_what_was_typed_stays()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await ada.Propose(World.PlanDraft);
        foreach (var day in new[] { Today.AddDays(1), Today.AddDays(-70), World.PlanMetOn })
            await (await max.Agree(World.PlanDraft, day)).ShouldRefuse(HttpStatusCode.Conflict, "plan.meeting");
        var answer = await max.Submit(
            $"/plans/{World.PlanDraft}",
            "main form:has([name='Agreed.MetOn'])",
            ("Agreed.MetOn", $"{Today.AddDays(1):yyyy-MM-dd}")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        Browser
            .Parse(await answer.Content.ReadAsStringAsync())
            .QuerySelector("[name='Agreed.MetOn']")!
            .GetAttribute("value")
            .ShouldBe($"{Today.AddDays(1):yyyy-MM-dd}");
        (await App.Plan(World.PlanDraft))!.State.ShouldBe(PlanState.Proposed);
    }

    [Fact]
    public async Task What_was_proposed_anew_is_read_again_first()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await ada.Propose(World.PlanDraft);
        var version = (await max.Json($"/api/plans/{World.PlanDraft}")).GetProperty("version").GetInt32();
        await ada.Withdraw(World.PlanDraft);
        await ada.Propose(World.PlanDraft);
        (
            await max.Client.PostAsJsonAsync($"/api/plans/{World.PlanDraft}/agreement", new { metOn = Today, version })
        ).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task On_the_page_too_and_the_second_time_is_about_what_is_read_now()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await ada.Propose(World.PlanDraft);
        var answer = await max.SubmitAfter(
            $"/plans/{World.PlanDraft}",
            "main form:has([name='Agreed.MetOn'])",
            async () =>
            {
                await ada.Withdraw(World.PlanDraft);
                await ada.Propose(World.PlanDraft);
            },
            ("Agreed.MetOn", $"{Today:yyyy-MM-dd}")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        Browser
            .Parse(await answer.Content.ReadAsStringAsync())
            .QuerySelector("[name='Agreed.Version']")!
            .GetAttribute("value")
            .ShouldBe($"{(await App.Plan(World.PlanDraft))!.Version}");
    }

    [Fact]
    public async Task That_it_was_agreed_is_not_in_the_record_of_an_administrator()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await ada.Propose(World.PlanDraft);
        (await max.Agree(World.PlanDraft, Today)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await (await App.As(World.Ops)).Text("/api/activity")).ShouldContain("plan.agreed");
        (await (await App.As(World.Adm)).Text("/api/activity")).ShouldNotContain("plan.agreed");
    }

    [Fact]
    public async Task Nobody_agrees_to_their_own_and_only_the_manager_of_today_does()
    {
        var ada = await App.As(World.Ada);
        await ada.Propose(World.PlanDraft);
        foreach (var who in new[] { World.Ada, World.Fox, World.Sky, World.Ops })
            (await (await App.As(who)).Agree(World.PlanDraft, Today)).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
        await Fact(World.Ada, Today, "Maker", World.Fox); // it stays proposed when the manager changes
        (await (await App.As(World.Max)).Agree(World.PlanDraft, Today)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await App.As(World.Fox)).Agree(World.PlanDraft, Today)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Two_at_once_are_one()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await ada.Propose(World.PlanDraft);
        var version = (await max.Json($"/api/plans/{World.PlanDraft}")).GetProperty("version").GetInt32();
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    max.Client.PostAsJsonAsync(
                        $"/api/plans/{World.PlanDraft}/agreement",
                        new { metOn = Today, version }
                    )
                )
        );
        answers.Count(a => a.StatusCode == HttpStatusCode.NoContent).ShouldBe(1);
        (await App.KindsTo(Of(World.Ada))).Count(k => k == "plan.agreed").ShouldBe(1);
    }

    public sealed class OnSqlite() : AgreePlanTests(Provider.Sqlite);

    public sealed class OnPostgres() : AgreePlanTests(Provider.Postgres);
}
