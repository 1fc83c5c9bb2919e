namespace Trellis.Tests.Growth.Learning;

public abstract class MyResourceDataTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_export_has_what_one_proposed_and_what_one_said_of_others()
    {
        var ada = await App.As(World.Ada);
        await ada.Tell(World.Resource, true, "Read it twice.");
        var learning = (await ada.Json("/api/me/data")).GetProperty("learning");
        learning.GetProperty("proposed")[0].GetProperty("description").GetString().ShouldBe(World.ProposedResourceText);
        learning.GetProperty("used")[0].GetProperty("did").GetString().ShouldBe("Read it twice.");
        var sky = (await (await App.As(World.Sky)).Json("/api/me/data")).GetProperty("learning");
        sky.GetProperty("proposed").GetArrayLength().ShouldBe(0);
        sky.GetProperty("used").GetArrayLength().ShouldBe(0);
    }

    public sealed class OnSqlite() : MyResourceDataTests(Provider.Sqlite);

    public sealed class OnPostgres() : MyResourceDataTests(Provider.Postgres);
}
