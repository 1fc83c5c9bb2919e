using System.Net;

namespace Trellis.Tests.Growth.Improvement;

public abstract class ImprovementDraftTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_manager_writes_it_on_its_page_and_asks_and_what_is_missing_is_said()
    {
        var max = await App.As(World.Max);
        var here = $"/improvement-plans/{World.ImprovementDraft}/draft";
        var refused = await max.Submit(here, "form:has([name='Input.Why'])", ("Input.Why", ""), ("Input.Do", "ask"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("Write what happened, with dates.");
        var page = await max.Page(here);
        var level = page.QuerySelectorAll("[name='Input.Levels[0].Target'] option")[1].GetAttribute("value")!;
        var sent = await max.Submit(
            here,
            "form:has([name='Input.Why'])",
            ("Input.Why", "Since August …"),
            ("Input.WhyNoConcern", "Said in each 1:1."),
            ("Input.Levels[0].Target", level),
            ("Input.Levels[0].Shows", "Two letters"),
            ("Input.Support[0]", "Pairing"),
            ("Input.Do", "ask")
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await App.KindsTo(Of(World.Ops))).ShouldContain("private.waiting");
        (await (await App.As(World.Ops)).Text("/today")).ShouldContain(
            "Read what Max Example prepared for Ada Example"
        );
    }

    [Fact]
    public async Task It_is_the_managers_and_gone_once_it_is_shared()
    {
        foreach (var who in new[] { World.Ada, World.Ops, World.Fox })
            (await (await App.As(who)).Get($"/improvement-plans/{World.ImprovementDraft}/draft")).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                who
            );
        await App.Share(World);
        (await (await App.As(World.Max)).Get($"/improvement-plans/{World.ImprovementDraft}/draft")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    public sealed class OnSqlite() : ImprovementDraftTests(Provider.Sqlite);

    public sealed class OnPostgres() : ImprovementDraftTests(Provider.Postgres);
}
