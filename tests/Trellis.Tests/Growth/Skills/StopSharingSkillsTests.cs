using System.Net;

namespace Trellis.Tests.Growth.Skills;

public abstract class StopSharingSkillsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_person_alone_ends_it_and_the_manager_loses_sight_with_it()
    {
        var sky = await App.As(World.Sky);
        (await sky.Text("/team/skills")).ShouldContain(World.CertificateName);
        (await sky.Client.DeleteAsync($"/api/skills/shares/{World.SkillShare}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        var ada = await App.As(World.Ada);
        (await ada.Client.DeleteAsync($"/api/skills/shares/{World.SkillShare}")).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        (await sky.Text("/team/skills")).ShouldNotContain(World.CertificateName);
    }

    public sealed class OnSqlite() : StopSharingSkillsTests(Provider.Sqlite);

    public sealed class OnPostgres() : StopSharingSkillsTests(Provider.Postgres);
}
