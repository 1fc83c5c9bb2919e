using System.Net;

namespace Trellis.Tests.Growth.Skills;

public abstract class ShareSkillsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_manager_is_told_once_and_never_what_the_skills_are()
    {
        var una = await App.As(World.Una);
        for (var time = 0; time < 2; time++)
            (
                await una.Submit("/skills", "aside form:has([list=managers])", ("Team.Manager", "Max Example"))
            ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await App.KindsTo(Of(World.Max))).Count(k => k == "skills.shared").ShouldBe(1);
        (await una.Text("/skills")).ShouldContain("The team of Max Example");
    }

    [Fact]
    public async Task It_is_a_team_of_somebody_else_and_what_was_typed_stays()
    {
        var una = await App.As(World.Una);
        foreach (
            var (name, said) in new[]
            {
                ("Ada Example", "Nobody reports to them"),
                ("Fox Example", "You report to them"),
                ("Una Example", "another team"),
                ("Adda Example", "was not found"),
            }
        )
        {
            var answer = await una.Submit("/skills", "aside form:has([list=managers])", ("Team.Manager", name));
            answer.StatusCode.ShouldBe(HttpStatusCode.Conflict, name);
            var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
            page.QuerySelector("#f-Team-Manager-error")!.TextContent.ShouldContain(said);
            page.QuerySelector("#f-Team-Manager")!.GetAttribute("value").ShouldBe(name);
        }
        await (await una.ShareSkills(Of(World.Fox))).ShouldRefuse(HttpStatusCode.Conflict, "skills.team");
    }

    public sealed class OnSqlite() : ShareSkillsTests(Provider.Sqlite);

    public sealed class OnPostgres() : ShareSkillsTests(Provider.Postgres);
}
