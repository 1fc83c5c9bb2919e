namespace Trellis.Tests.Stipends.Requests;

/// <summary>Whose decision a request is.</summary>
public abstract class StipendDecisionsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Where_the_manager_has_left_People_Ops_decides()
    {
        var una = await App.As(World.Una);
        var id = await una.Asked(120m, Later);
        await App.Db(db =>
            db.Set<Person>()
                .Where(p => p.Id == Of(World.Fox))
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.EndsOn, Today.AddDays(-1)))
        );
        (await una.Page("/stipend/plan")).QuerySelector("main")!.TextContent.ShouldContain("Submit to People Ops");
        var ops = await App.As(World.Ops);
        (await ops.Page("/stipend/approvals")).QuerySelectorAll($"a[href='/stipend/requests/{id}']").ShouldNotBeEmpty();
        (await ops.Task("stipend.approvals")).ShouldNotBeNull();
        await (await ops.Decide(id, "approve")).Ok();
    }

    public sealed class OnSqlite() : StipendDecisionsTests(Provider.Sqlite);

    public sealed class OnPostgres() : StipendDecisionsTests(Provider.Postgres);
}
