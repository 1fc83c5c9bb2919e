using System.Net;

namespace Trellis.Tests.Growth.Learning;

public abstract class ProposeResourceTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Anyone_proposes_in_the_form_and_only_they_and_editors_see_it()
    {
        var una = await App.As(World.Una);
        var sent = await una.Submit(
            $"/learning/new?item={World.Writing}",
            "main form:has([name='Input.Title'])",
            ("Input.Title", "Signs that people read"),
            ("Input.Hours", "1.5"),
            ("Input.Cost", "0"),
            ("Input.FromLevel", "1"),
            ("Input.ToLevel", "2")
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await una.Text("/learning")).ShouldContain("Signs that people read");
        (await (await App.As(World.Ops)).Text("/learning?state=proposed")).ShouldContain("Signs that people read");
        foreach (var place in new[] { "/learning", "/learning?state=proposed", "/api/learning?state=proposed" })
            (await (await App.As(World.Sky)).Text(place)).ShouldNotContain(
                "Signs that people read",
                Case.Sensitive,
                place
            );
        (await (await App.As(World.Ops)).Text("/today")).ShouldContain("proposed learning resources");
        (await (await App.As(World.Adm)).Text("/activity")).ShouldNotContain("Signs that people read");
    }

    [Fact]
    public async Task What_an_editor_adds_is_kept_at_once()
    {
        var id = await (await App.As(World.Ops)).Proposed("A word a day");
        (await (await App.As(World.Sky)).Get($"/learning/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_same_page_for_the_same_item_is_there_once()
    {
        var una = await App.As(World.Una);
        var again = await una.Propose("Letters", World.Writing, link: "https://example.org/letters");
        await again.ShouldRefuse(HttpStatusCode.Conflict, "resource.known");
        (await una.Propose("Letters", link: "https://example.org/letters")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        var una = await App.As(World.Una);
        await (await una.Propose("x", link: "javascript:alert(1)")).ShouldRefuse(
            HttpStatusCode.Conflict,
            "resource.link"
        );
        await (await una.Propose("x", World.Writing, 2, 2)).ShouldRefuse(HttpStatusCode.Conflict, "resource.step");
        await (await una.Propose("x", null, 1, 2)).ShouldRefuse(HttpStatusCode.Conflict, "resource.step");
        await (await una.Propose("x", Guid.NewGuid())).ShouldRefuse(HttpStatusCode.Conflict, "resource.item");
        await (await una.Propose("x", cost: -1)).ShouldRefuse(HttpStatusCode.Conflict, "resource.cost");
        for (var n = 0; n < ResourceRules.MostOpen; n++)
            await una.Proposed($"Number {n}");
        await (await una.Propose("One more")).ShouldRefuse(HttpStatusCode.Conflict, "resource.many");
    }

    public sealed class OnSqlite() : ProposeResourceTests(Provider.Sqlite);

    public sealed class OnPostgres() : ProposeResourceTests(Provider.Postgres);
}
