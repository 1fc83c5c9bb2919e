#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Frameworks.Proposals;

/// <summary>Anyone may propose something.</summary>
public abstract class ProposeTests(Provider provider) : ProposalWorld(provider)
{
    [Fact]
    public async Task A_double_click_makes_one()
    {
        var una = await App.As(World.Una);
        var url = $"/api/competencies/{World.Writing}/proposals";
        var body = new
        {
            level = 2,
            track = "individual",
            suggested = "Writes well.",
            comment = "",
        };
        var first = await (await una.Client.PostAsJsonAsync(url, body)).Content.ReadAsStringAsync();
        (await (await una.Client.PostAsJsonAsync(url, body)).Content.ReadAsStringAsync()).ShouldBe(first);
        var others = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ =>
                    una.Client.PostAsJsonAsync(
                        url,
                        new
                        {
                            level = 3,
                            track = "individual",
                            suggested = "At once.",
                            comment = "",
                        }
                    )
                )
        );
        others.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        (await Stored()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nonsense_is_refused_and_what_was_typed_stays()
    {
        var una = await App.As(World.Una);
        var page = await (
            await una.Submit(ProposePage, Form, ("Input.Comment", new string('c', ProposalRules.CommentLimit + 1)))
        ).Refused(HttpStatusCode.UnprocessableEntity);
        page.QuerySelector("textarea[name='Input.Comment']")!
            .TextContent.Length.ShouldBe(ProposalRules.CommentLimit + 1);
        (await una.Submit(ProposePage, Form, ("Input.Comment", ""))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var url = $"/api/competencies/{World.Writing}/proposals";
        await (await una.Client.PostAsJsonAsync(url, new { suggested = "x" })).ShouldRefuse(
            HttpStatusCode.Conflict,
            "proposal.place"
        );
        await (await una.Client.PostAsJsonAsync(url, new { level = 9, suggested = "x" })).ShouldRefuse(
            HttpStatusCode.NotFound,
            "missing"
        );
        await (
            await una.Client.PostAsJsonAsync(
                $"/api/competencies/{await Item("Hiding")}/proposals",
                new { comment = "x" }
            )
        ).ShouldRefuse(HttpStatusCode.NotFound, "missing");
        (await Stored()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_somebody_writes_cannot_become_markup()
    {
        var (una, ops) = (await App.As(World.Una), await App.As(World.Ops));
        await Proposed(una, "<script>alert(1)</script>", "<img src=x onerror=alert(1)> [x](javascript:alert(1))");
        foreach (
            var page in new[]
            {
                await ops.Page("/framework/proposals"),
                await ops.Page($"/framework/competencies/{World.Writing}"),
            }
        )
        {
            page.QuerySelectorAll("main script, main img, main [onerror], main a[href^=javascript]").ShouldBeEmpty();
            page.Body!.TextContent.ShouldContain("alert(1)");
        }
    }

    public sealed class OnSqlite() : ProposeTests(Provider.Sqlite);

    public sealed class OnPostgres() : ProposeTests(Provider.Postgres);
}
