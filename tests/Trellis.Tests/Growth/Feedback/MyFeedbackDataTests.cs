namespace Trellis.Tests.Growth.Feedback;

public abstract class MyFeedbackDataTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_export_holds_ones_requests_what_one_gave_and_what_one_received()
    {
        var ada = (await (await App.As(World.Ada)).Json("/api/me/data")).GetProperty("feedback");
        ada.GetProperty("requests").GetArrayLength().ShouldBe(2);
        ada.GetProperty("received")
            .EnumerateArray()
            .Select(n => n.GetProperty("text").GetString())
            .ShouldBe([World.FeedbackNoteText, World.FeedbackForManager, World.FeedbackForFormer], ignoreOrder: true);
        var max = (await (await App.As(World.Max)).Json("/api/me/data")).GetProperty("feedback");
        max.GetProperty("given").GetArrayLength().ShouldBe(1);
        max.GetProperty("received").GetArrayLength().ShouldBe(0);
        max.ToString().ShouldNotContain(World.FeedbackForManager);
    }

    public sealed class OnSqlite() : MyFeedbackDataTests(Provider.Sqlite);

    public sealed class OnPostgres() : MyFeedbackDataTests(Provider.Postgres);
}
