using System.Net;

namespace Trellis.Tests.Growth.Skills;

public abstract class TeamSkillsTableTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_row_for_each_skill_and_a_column_for_each_person_with_the_what_if_of_the_page()
    {
        await World.Rated(World.Ada, "Spelling", 4);
        var max = await App.As(World.Max);
        var table = await (await max.Get("/team/skills.csv")).Content.ReadAsStringAsync();
        table
            .TrimStart('\uFEFF')
            .ShouldBe(
                "competency,skill,Max Example,Ada Example,at_4_or_above,who,meets_position,position_requires\r\n"
                    + "Writing,Spelling,,4,1,Ada Example,1,1\r\n"
            );
        var link = (await max.Page($"/team/skills?absent={Of(World.Ada)}")).QuerySelector("a[href*='.csv']")!;
        (await (await max.Get(link.GetAttribute("href")!)).Content.ReadAsStringAsync()).ShouldContain(
            "Writing,Spelling,,4,0,,0,0"
        );
    }

    [Fact]
    public async Task Whoever_leads_nobody_has_no_table() =>
        (await (await App.As(World.Una)).Get("/team/skills.csv")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    public sealed class OnSqlite() : TeamSkillsTableTests(Provider.Sqlite);

    public sealed class OnPostgres() : TeamSkillsTableTests(Provider.Postgres);
}
