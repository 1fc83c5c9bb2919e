using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Plans;

public abstract class ChangePlanTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_the_year_is_about_is_saved_in_the_draft()
    {
        var ada = await App.As(World.Ada);
        (
            await ada.Submit("/growth/plan", "main form[method=post]:has(textarea)", ("Input.About", "To lead one."))
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await App.Plan(World.PlanDraft))!.About.ShouldBe("To lead one.");
        (await (await App.As(World.Max)).Text($"/people/{Of(World.Ada)}/plan")).ShouldNotContain("To lead one.");
    }

    [Fact]
    public async Task An_older_reading_is_told_and_what_was_typed_is_still_there()
    {
        var ada = await App.As(World.Ada);
        var stale = await ada.Client.PutAsJsonAsync(
            $"/api/plans/{World.PlanDraft}",
            new { about = "One.", version = 7 }
        );
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var long_ = new string('x', PlanRules.TextLimit + 1);
        var answer = await ada.Submit("/growth/plan", "main form[method=post]:has(textarea)", ("Input.About", long_));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(long_);
    }

    [Fact]
    public async Task A_draft_that_was_proposed_meanwhile_keeps_what_is_typed()
    {
        var ada = await App.As(World.Ada);
        var answer = await ada.SubmitAfter(
            "/growth/plan",
            "main form[method=post]:has(textarea)",
            () => ada.Propose(World.PlanDraft),
            ("Input.About", "Something long.")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("Something long.");
        page.ShouldContain("Withdraw the proposal to change it.");
    }

    [Fact]
    public async Task What_was_agreed_does_not_change()
    {
        var ada = await App.As(World.Ada);
        await (
            await ada.Client.PutAsJsonAsync($"/api/plans/{World.Plan}", new { about = "Other.", version = 0 })
        ).ShouldRefuse(HttpStatusCode.Conflict, "plan.agreed");
        (await App.Plan(World.Plan))!.About.ShouldBe(World.PlanAbout);
    }

    public sealed class OnSqlite() : ChangePlanTests(Provider.Sqlite);

    public sealed class OnPostgres() : ChangePlanTests(Provider.Postgres);
}
