using System.Net;

namespace Trellis.Tests.Growth.Plans;

public abstract class PlanViewTests(Provider provider) : OwnWorld(provider)
{
    [Theory]
    [InlineData(World.Ada, true, true, true)]
    [InlineData(World.Max, true, false, true)]
    [InlineData(World.Fox, false, false, false)]
    [InlineData(World.Sky, false, false, false)]
    [InlineData(World.Una, false, false, false)]
    [InlineData(World.Ops, false, false, false)]
    [InlineData(World.Adm, false, false, false)]
    public async Task Each_plan_is_found_by_its_readers(string who, bool agreed, bool draft, bool proposed)
    {
        var browser = await App.As(who);
        async Task Finds(Id<PdPlan> plan, bool found) =>
            (await browser.Get($"/api/plans/{plan}")).StatusCode.ShouldBe(
                found ? HttpStatusCode.OK : HttpStatusCode.NotFound
            );
        await Finds(World.Plan, agreed);
        await Finds(World.PlanDraft, draft);
        await (await App.As(World.Ada)).Propose(World.PlanDraft);
        await Finds(World.PlanDraft, proposed);
    }

    [Fact]
    public async Task A_new_manager_reads_what_was_agreed_and_the_former_one_no_more()
    {
        await Fact(World.Ada, Today, "Maker", World.Fox);
        (await (await App.As(World.Max)).Get($"/plans/{World.Plan}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await (await App.As(World.Fox)).Text($"/plans/{World.Plan}");
        page.ShouldContain(World.PlanAbout);
        page.ShouldContain(World.PlanComment);
    }

    [Fact]
    public async Task A_managers_reading_stands_in_the_record_and_ones_own_does_not()
    {
        await (await App.As(World.Max)).Page($"/plans/{World.Plan}");
        var ada = await App.As(World.Ada);
        await ada.Page($"/plans/{World.Plan}");
        (await ada.Page("/activity")).Body!.TextContent.Split("Opened a development plan").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Ones_draft_is_read_as_it_would_be_proposed_and_leads_to_where_it_is_written()
    {
        var page = await (await App.As(World.Ada)).Page($"/plans/{World.PlanDraft}");
        page.QuerySelector("main a[href='/growth/plan'].btn")!.TextContent.ShouldBe("Write the draft");
        page.QuerySelector("#plan-readers")!.TextContent.ShouldContain("Only you");
    }

    [Fact]
    public async Task A_draft_without_a_goal_says_so()
    {
        var una = await App.As(World.Una);
        (await una.Text($"/plans/{await una.Plan()}")).ShouldContain("No goal is under way and shared yet.");
    }

    [Fact]
    public async Task A_goal_that_is_no_longer_shared_stays_in_what_was_agreed_without_a_link()
    {
        var ada = await App.As(World.Ada);
        await ada.Submit($"/goals/{World.Goal}/edit", "main form", ("Input.Audience", "OnlyMe"));
        var page = await (await App.As(World.Max)).Page($"/plans/{World.Plan}");
        var goal = page.QuerySelector($"#goal-{World.Goal}")!;
        goal.TextContent.ShouldContain("Write the handbook");
        goal.QuerySelector("a").ShouldBeNull();
    }

    public sealed class OnSqlite() : PlanViewTests(Provider.Sqlite);

    public sealed class OnPostgres() : PlanViewTests(Provider.Postgres);
}
