using System.Net;

namespace Trellis.Tests.Growth.Appreciations;

public abstract class WriteAppreciationTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Whoever_is_named_is_told_and_everyone_reads_it()
    {
        var una = await App.As(World.Una);
        (
            await una.Submit(
                "/appreciation",
                "main aside form",
                ("Input.People", "Ada Example, Fox Example"),
                ("Input.Text", "You found the missing page.")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        foreach (var who in new[] { World.Ada, World.Fox })
            (await App.KindsTo(Of(who))).ShouldContain("appreciation.written", who);
        (await App.KindsTo(Of(World.Max))).ShouldNotContain("appreciation.written");
        (await (await App.As(World.Sky)).Text("/appreciation")).ShouldContain("You found the missing page.");
        (await (await App.As(World.Ada)).Text("/appreciation")).ShouldContain("Thanks to you");
    }

    [Fact]
    public async Task What_is_for_those_named_is_read_by_nobody_else()
    {
        var una = await App.As(World.Una);
        var id = await una.Thank("Between us.", audience: AppreciationAudience.Named, people: [Of(World.Fox)])
            .Thanked();
        foreach (var who in new[] { World.Una, World.Fox })
            (await (await App.As(who)).Get($"/appreciation/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK, who);
        foreach (var who in new[] { World.Ada, World.Max, World.Sky, World.Ops, World.Adm, World.Fin })
        {
            (await (await App.As(who)).Get($"/api/appreciation/{id}")).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                who
            );
            (await (await App.As(who)).Text("/appreciation")).ShouldNotContain("Between us.");
        }
    }

    [Fact]
    public async Task A_team_is_its_manager_and_whoever_reports_to_them_today()
    {
        var una = await App.As(World.Una);
        var id = await una.Thank("A calm launch.", AppreciationFor.Team, people: [Of(World.Max)]).Thanked();
        foreach (var who in new[] { World.Max, World.Ada })
            (await App.KindsTo(Of(who))).ShouldContain("appreciation.written", who);
        (await una.Text($"/appreciation/{id}")).ShouldContain("the team of Max Example");
        await (await una.Thank("x", AppreciationFor.Team, people: [Of(World.Ada)])).ShouldRefuse(
            HttpStatusCode.Conflict,
            "appreciation.people"
        );
    }

    [Fact]
    public async Task The_same_words_for_somebody_else_are_another_one()
    {
        var una = await App.As(World.Una);
        var first = await una.Thank("Thank you.", people: [Of(World.Fox)]).Thanked();
        (await una.Thank("Thank you.", people: [Of(World.Ada)]).Thanked()).ShouldNotBe(first);
        (await una.Thank("Thank you.", people: [Of(World.Fox)]).Thanked()).ShouldBe(first);
    }

    [Theory]
    [InlineData("Input.Audience", "Choose who can read it.")]
    [InlineData("Input.For", "Choose whom you thank.")]
    public async Task Who_reads_it_is_never_guessed(string field, string said)
    {
        var una = await App.As(World.Una);
        var answer = await una.Submit(
            "/appreciation",
            "main aside form",
            ("Input.People", "Ada Example"),
            ("Input.Text", "Only for you."),
            (field, "junk")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(said);
        (await una.Text("/appreciation")).ShouldNotContain("Only for you.");
    }

    [Fact]
    public async Task Nobody_thanks_themselves_alone_or_nobody_and_a_form_sent_twice_is_one()
    {
        var una = await App.As(World.Una);
        foreach (var people in new IReadOnlyList<Id<Person>>[] { [], [Of(World.Una)] })
            await (await una.Thank("x", people: people)).ShouldRefuse(HttpStatusCode.Conflict, "appreciation.people");
        await (await una.Thank("x", AppreciationFor.Everyone, AppreciationAudience.Named)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "appreciation.audience"
        );
        var first = await una.Thank("Thank you all.", AppreciationFor.Everyone).Thanked();
        (await una.Thank("Thank you all.", AppreciationFor.Everyone).Thanked()).ShouldBe(first);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_said_and_what_was_typed_stays()
    {
        var una = await App.As(World.Una);
        var answer = await una.Submit(
            "/appreciation",
            "main aside form",
            ("Input.People", "Adda Example"),
            ("Input.Text", "You found the missing page.")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        page.QuerySelector("#f-Input-People-error")!.TextContent.ShouldContain("Adda Example");
        page.QuerySelector("textarea")!.TextContent.ShouldContain("You found the missing page.");
    }

    public sealed class OnSqlite() : WriteAppreciationTests(Provider.Sqlite);

    public sealed class OnPostgres() : WriteAppreciationTests(Provider.Postgres);
}
