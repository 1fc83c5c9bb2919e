namespace Trellis.Tests.Growth.Feedback;

public abstract class FeedbackTopicsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Ones_own_open_goals_come_before_the_competencies()
    {
        var topics = (await (await App.As(World.Ada)).Page("/feedback"))
            .QuerySelectorAll("#topics option")
            .Select(o => o.GetAttribute("value"))
            .ToList();
        topics.ShouldContain("Writing");
        topics.IndexOf("Writing").ShouldBeGreaterThan(0);
        var sky = await (await App.As(World.Sky)).Page("/feedback");
        sky.QuerySelectorAll("#topics option").Length.ShouldBeLessThan(topics.Count);
    }

    public sealed class OnSqlite() : FeedbackTopicsTests(Provider.Sqlite);

    public sealed class OnPostgres() : FeedbackTopicsTests(Provider.Postgres);
}
