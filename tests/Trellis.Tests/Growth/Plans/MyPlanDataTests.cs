namespace Trellis.Tests.Growth.Plans;

public abstract class MyPlanDataTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_export_holds_ones_plans_with_their_comments_and_what_one_said_of_others()
    {
        var ada = await (await App.As(World.Ada)).Text("/api/me/data");
        foreach (var text in new[] { World.PlanAbout, World.PlanWhy, World.PlanComment, World.PlanDraftAbout })
            ada.ShouldContain(text);
        var max = (await (await App.As(World.Max)).Json("/api/me/data")).GetProperty("plans");
        max.GetProperty("plans").GetArrayLength().ShouldBe(0);
        max.GetProperty("commentsForOthers")[0].GetProperty("text").GetString().ShouldBe(World.PlanComment);
    }

    public sealed class OnSqlite() : MyPlanDataTests(Provider.Sqlite);

    public sealed class OnPostgres() : MyPlanDataTests(Provider.Postgres);
}
