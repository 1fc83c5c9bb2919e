namespace Trellis.Tests.Growth.Skills;

public abstract class SkillChoicesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_is_published_is_offered_and_a_skill_stands_after_its_competency()
    {
        var page = await (await App.As(World.Ada)).Page("/skills");
        var offered = page.QuerySelectorAll("select[name='Certificate.Item'] option")
            .Select(o => o.TextContent.Trim())
            .ToList();
        offered.ShouldContain("Writing: Spelling");
        offered.IndexOf("Writing").ShouldBeLessThan(offered.IndexOf("Writing: Spelling"));
        offered.ShouldNotContain("Hiding");
        offered.ShouldNotContain("Singing");
    }

    public sealed class OnSqlite() : SkillChoicesTests(Provider.Sqlite);

    public sealed class OnPostgres() : SkillChoicesTests(Provider.Postgres);
}
