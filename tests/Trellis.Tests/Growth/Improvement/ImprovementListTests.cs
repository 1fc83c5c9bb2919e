namespace Trellis.Tests.Growth.Improvement;

public abstract class ImprovementListTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Each_sees_what_they_may_read_and_open_ones_first()
    {
        foreach (
            var (who, count) in new[] { (World.Ada, 1), (World.Max, 2), (World.Ops, 2), (World.Adm, 0), (World.Fox, 0) }
        )
            (await (await App.As(who)).Json("/api/improvement-plans"))
                .GetProperty("plans")
                .GetArrayLength()
                .ShouldBe(count, who);
        var plans = (await (await App.As(World.Ops)).Json("/api/improvement-plans")).GetProperty("plans");
        plans[0].GetProperty("state").GetString().ShouldBe("drafting");
        plans[1].GetProperty("state").GetString().ShouldBe("met");
        (await (await App.As(World.Una)).Text("/improvement-plans")).ShouldContain("Most people never have one.");
    }

    public sealed class OnSqlite() : ImprovementListTests(Provider.Sqlite);

    public sealed class OnPostgres() : ImprovementListTests(Provider.Postgres);
}
