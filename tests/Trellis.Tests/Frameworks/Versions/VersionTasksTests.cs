namespace Trellis.Tests.Frameworks.Versions;

/// <summary>A draft waits for editors until it is published or discarded.</summary>
public abstract class VersionTasksTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_draft_waits_for_editors_alone()
    {
        var ops = await App.As(World.Ops);
        await ops.Client.PostAsync($"/api/frameworks/{World.Framework}/draft", null);
        var task = (await ops.Task("framework.draft"))!;
        task.Href.ShouldBe($"/framework/{World.Framework}/draft");
        foreach (var who in new[] { World.Una, World.Max, World.Adm })
            (await (await App.As(who)).Task("framework.draft")).ShouldBeNull(who);
        await ops.Client.DeleteAsync($"/api/frameworks/{World.Framework}/draft");
        (await ops.Task("framework.draft")).ShouldBeNull();
    }

    public sealed class OnSqlite() : VersionTasksTests(Provider.Sqlite);

    public sealed class OnPostgres() : VersionTasksTests(Provider.Postgres);
}
