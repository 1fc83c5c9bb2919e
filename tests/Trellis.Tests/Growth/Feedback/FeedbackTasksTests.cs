namespace Trellis.Tests.Growth.Feedback;

public abstract class FeedbackTasksTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Whoever_is_asked_has_it_on_Today_with_its_day_and_nobody_else()
    {
        var max = await App.As(World.Max);
        var task = (await max.Page("/today")).Body!.TextContent;
        task.ShouldContain("Answer a request for feedback");
        task.ShouldContain("Ada Example: The index");
        (await (await App.As(World.Ada)).Text("/today")).ShouldNotContain("Answer a request for feedback");
    }

    public sealed class OnSqlite() : FeedbackTasksTests(Provider.Sqlite);

    public sealed class OnPostgres() : FeedbackTasksTests(Provider.Postgres);
}
