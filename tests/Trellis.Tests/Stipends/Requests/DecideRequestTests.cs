using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Stipends.Requests;

/// <summary>Deciding on a request: who may, what must be said, and what a second click does.</summary>
public abstract class DecideRequestTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Nobody_decides_on_or_pays_their_own_whatever_their_role()
    {
        var (ops, fin, sky) = (await App.As(World.Ops), await App.As(World.Fin), await App.As(World.Sky));
        var mine = await fin.Asked(100m, Later);
        (await (await fin.Decide(mine, "approve")).Code()).ShouldBe("request.own");
        (await sky.Decide(mine, "approve")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await fin.AddReceipt(mine, ReceiptFiles.Pdf())).Ok();
        (await fin.Claim(mine, 100m, Today)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await fin.Pay(Today, mine)).Code()).ShouldBe("request.own");
        (await fin.Page("/stipend/finance/payments"))
            .QuerySelector($"input[value='{mine}']")!
            .HasAttribute("disabled")
            .ShouldBeTrue();

        var theirs = await ops.Asked(100m, Later);
        (await (await ops.Decide(theirs, "approve")).Code()).ShouldBe("request.own");
        var top = await sky.Asked(100m, Later);
        (await (await sky.Decide(top, "approve")).Code()).ShouldBe("request.own");
        (await ops.Decide(top, "approve")).StatusCode.ShouldBe(
            HttpStatusCode.OK,
            "People Ops stands in where there is no manager"
        );
        (
            await ops.Client.PostAsJsonAsync(
                $"/api/people/{Of(World.Ops)}/stipend/facts",
                new { kind = "conversation-held", on = Today }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Judgement_takes_a_reason_and_a_question_comes_back_with_its_answer()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var id = await una.Asked(420m, Today.AddDays(20));
        (await (await fox.Decide(id, "approve")).Code()).ShouldBe("request.no-reason");
        (await (await fox.Decide(id, "request-information")).Code()).ShouldBe("request.no-reason");
        (await fox.Decide(id, "request-information", "Is there a later date?")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await una.Page($"/stipend/requests/{id}"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("Is there a later date?");
        (
            await una.Client.PostAsJsonAsync(
                $"/api/stipend/requests/{id}/answer",
                new { words = "No, this is the last one." }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
        (
            await fox.Decide(id, "approve", "The course ends with this one.", "With a talk for the team")
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await una.Page($"/stipend/requests/{id}"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("With a talk for the team");
    }

    [Fact]
    public async Task A_refused_decision_keeps_what_was_typed_on_the_page()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var id = await una.Asked(420m, Today.AddDays(20));
        var answer = await fox.Submit(
            $"/stipend/requests/{id}",
            "form:has([name='Decision.Words'])",
            ("act", "Approve"),
            ("Decision.Condition", "With a talk")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("short of notice");
        page.QuerySelector("[name='Decision.Condition']")!.GetAttribute("value").ShouldBe("With a talk");
    }

    [Fact]
    public async Task What_was_bought_before_asking_needs_a_reason_at_the_decision_too()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var id = await una.Asked(100m, Today.AddDays(-15));
        var view = await (await fox.Get($"/api/stipend/requests/{id}")).Ok();
        view["policy"]!["findings"]!.AsArray().Single(f => f!["rule"]!.GetValue<string>() == "before-buying")![
            "verdict"
        ]!
            .GetValue<string>()
            .ShouldBe("judgement");
        (await fox.Page("/stipend/approvals")).QuerySelector("main")!.TextContent.ShouldContain("Bought already");
        (await (await fox.Decide(id, "approve")).Code()).ShouldBe("request.no-reason");
        await (await fox.Decide(id, "approve", "The course began the same day.")).Ok();
    }

    [Fact]
    public async Task A_button_that_says_nothing_decides_nothing()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var id = await una.Asked(100m, Later);
        foreach (var act in new[] { "nonsense", "" })
            (
                await fox.Submit($"/stipend/requests/{id}", "form:has([name='Decision.Words'])", ("act", act))
            ).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await (await una.Get($"/api/stipend/requests/{id}")).Ok())["status"]!["state"]!
            .GetValue<string>()
            .ShouldBe("pending-approval");
    }

    [Fact]
    public async Task A_manager_loses_sight_on_the_day_the_line_changes()
    {
        var (una, fox, max) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Max));
        var id = await una.Asked(100m, Later);
        (await max.Get($"/api/stipend/requests/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Fact(World.Una, Today, "Junior maker", World.Max);
        (await fox.Get($"/api/stipend/requests/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await fox.Decide(id, "approve")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await max.Decide(id, "approve")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    public sealed class OnSqlite() : DecideRequestTests(Provider.Sqlite);

    public sealed class OnPostgres() : DecideRequestTests(Provider.Postgres);
}
