using System.Net;

namespace Trellis.Tests.Growth.Skills;

public abstract class PersonSkillsTests(Provider provider) : OwnWorld(provider)
{
    private static string Row(AngleSharp.Html.Dom.IHtmlDocument page, string name) =>
        page.QuerySelectorAll(".skill-profile tr")
            .Single(r => r.QuerySelector("th")!.TextContent.Trim() == name)
            .TextContent;

    [Fact]
    public async Task Each_skill_says_its_level_where_it_comes_from_and_what_the_role_requires()
    {
        var ada = await App.As(World.Ada);
        Row(await ada.Page("/skills"), "Spelling").ShouldContain("Not assessed");
        await World.Rated(World.Ada, "Spelling", 2, ago: 40, kind: AssessmentKind.Self);
        await World.Rated(World.Ada, "Spelling", 4, ago: 10);
        var row = Row(await ada.Page("/skills"), "Spelling");
        row.ShouldContain("Level 4");
        row.ShouldContain("Role requires Level 3");
        row.ShouldContain("Final assessment");
        row.ShouldContain("Level 2, Your self-assessment");
        Row(await ada.Page("/skills"), "Writing").ShouldContain("Working");
    }

    [Fact]
    public async Task The_manager_of_today_reads_it_and_nobody_else_and_the_person_sees_that()
    {
        var page = await (await App.As(World.Max)).Page($"/people/{Of(World.Ada)}/skills");
        page.Body!.TextContent.ShouldContain(World.CertificateNumber);
        Row(page, "Spelling").ShouldContain("Wants to grow");
        page.QuerySelectorAll(".skill-profile button").ShouldBeEmpty();
        foreach (var who in new[] { World.Fox, World.Sky, World.Una, World.Ops, World.Adm, World.Fin })
            (await (await App.As(who)).Get($"/people/{Of(World.Ada)}/skills")).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                who
            );
        (await (await App.As(World.Ada)).Text("/activity")).ShouldContain("Opened the skills");
    }

    [Fact]
    public async Task Without_anything_known_the_page_says_what_will_stand_there()
    {
        await Fact(World.Una, Today, null, World.Fox);
        var text = await (await App.As(World.Una)).Text("/skills");
        text.ShouldContain("No competency or skill is known yet.");
        text.ShouldContain("Today reminds you 60 and 14 days before");
    }

    public sealed class OnSqlite() : PersonSkillsTests(Provider.Sqlite);

    public sealed class OnPostgres() : PersonSkillsTests(Provider.Postgres);
}
