namespace Trellis.Tests.Growth.Feedback;

public abstract class FeedbackViewTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_says_who_reads_it()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        (await ada.Text($"/feedback/notes/{World.FeedbackNote}")).ShouldContain(
            "You and Max Example. Nobody else, whatever their role."
        );
        (await max.Text($"/feedback/notes/{World.FeedbackNote}")).ShouldContain("Ada Example and you.");
        (await max.Text($"/feedback/requests/{World.FeedbackQuestion}")).ShouldContain("Ada Example and you.");
        (await ada.Page($"/feedback/requests/{World.FeedbackQuestion}")).QuerySelector("textarea").ShouldBeNull();
    }

    [Fact]
    public async Task A_thank_you_begins_with_the_name()
    {
        var ada = await App.As(World.Ada);
        var link = (await ada.Page($"/feedback/notes/{World.FeedbackNote}")).QuerySelector("a[href*='?to=']")!;
        (await ada.Page(link.GetAttribute("href")!.Split('#')[0]))
            .QuerySelector("[name='Input.People']")!
            .GetAttribute("value")
            .ShouldBe("Max Example");
    }

    public sealed class OnSqlite() : FeedbackViewTests(Provider.Sqlite);

    public sealed class OnPostgres() : FeedbackViewTests(Provider.Postgres);
}
