using System.Net;

namespace Trellis.Tests.Growth.Skills;

public abstract class WishForSkillTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_mark_is_set_and_removed_with_one_button_without_script()
    {
        var una = await App.As(World.Una);
        var spelling = await Item("Spelling");
        (await una.Submit("/skills", "form.cluster", ("want", $"{spelling}"))).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await una.Page("/skills")).QuerySelector($"button[name=drop][value='{spelling}']").ShouldNotBeNull();
        (await una.Submit("/skills", "form:has(.skill-profile)", ("drop", $"{spelling}"))).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await una.Page("/skills")).QuerySelector($"button[value='{spelling}']").ShouldBeNull();
    }

    [Fact]
    public async Task Twice_is_the_same_as_once_and_what_does_not_exist_is_not_found()
    {
        var una = await App.As(World.Una);
        var address = $"/api/me/skills/{World.Writing}/wish";
        for (var time = 0; time < 2; time++)
            (await una.Client.PutAsync(address, null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await una.Json("/api/me/data")).GetProperty("skills").GetProperty("wishes").GetArrayLength().ShouldBe(1);
        for (var time = 0; time < 2; time++)
            (await una.Client.DeleteAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        foreach (var item in new[] { await Item("Hiding"), Id<Item>.New() })
            (await una.Client.PutAsync($"/api/me/skills/{item}/wish", null)).StatusCode.ShouldBe(
                HttpStatusCode.NotFound
            );
    }

    public sealed class OnSqlite() : WishForSkillTests(Provider.Sqlite);

    public sealed class OnPostgres() : WishForSkillTests(Provider.Postgres);
}
