using System.Net;

namespace Trellis.Tests.Stipends.Requests;

/// <summary>What the policy says before anybody is asked.</summary>
public abstract class CheckPurchaseTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task On_the_page_what_the_policy_says_comes_before_sending_and_what_is_wrong_is_said_at_its_field()
    {
        var una = await App.As(World.Una);
        var seen = await una.Submit(
            "/stipend/plan",
            "form:has([name='Input.What'])",
            ("Input.Go", "preview"),
            ("Input.Amount", "420"),
            ("Input.SpendOn", $"{Today.AddDays(20):yyyy-MM-dd}")
        );
        seen.StatusCode.ShouldBe(HttpStatusCode.OK);
        Browser
            .Parse(await seen.Content.ReadAsStringAsync())
            .QuerySelector("section[data-preview]")!
            .TextContent.ShouldContain("short of notice");
        var wrong = await una.Submit(
            "/stipend/plan",
            "form:has([name='Input.What'])",
            ("Input.Go", "send"),
            ("Input.Amount", "twelve"),
            ("Input.What", "A kept word")
        );
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = Browser.Parse(await wrong.Content.ReadAsStringAsync());
        page.QuerySelector("#f-Input-Amount-error")!.TextContent.ShouldContain("640.00");
        page.QuerySelector("[name='Input.What']")!.GetAttribute("value").ShouldBe("A kept word");
        page.QuerySelector("[name='Input.Amount']")!.GetAttribute("value").ShouldBe("twelve");

        var sent = await una.Submit(
            "/stipend/plan",
            "form:has([name='Input.What'])",
            ("Input.Go", "send"),
            ("Input.ForeignCurrency", "eur"),
            ("Input.ForeignAmount", "120"),
            ("Input.Rate", "1.0834"),
            ("Input.RateOn", "2026-05-03"),
            ("Input.SpendOn", $"{Later:yyyy-MM-dd}"),
            ("Input.What", "Course"),
            ("Input.Provider", "School"),
            ("Input.Category", "Course"),
            ("Input.Why", "It helps.")
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await una.Page(sent.Headers.Location!.ToString()))
            .QuerySelector("main")!
            .TextContent.ShouldContain("EUR 120.00 at 1.0834 on 3 May 2026");
        (await una.Page(sent.Headers.Location!.ToString())).QuerySelector(".amount")!.TextContent.ShouldBe("$130.01");
    }

    public sealed class OnSqlite() : CheckPurchaseTests(Provider.Sqlite);

    public sealed class OnPostgres() : CheckPurchaseTests(Provider.Postgres);
}
