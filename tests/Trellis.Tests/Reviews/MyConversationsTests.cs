namespace Trellis.Tests.Reviews;

public abstract class MyConversationsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Everybody_finds_what_is_theirs()
    {
        var review = await World.OpenedReview();
        await (await App.As(World.Max)).Invite(review, null, Of(World.Una));
        (await Counts(World.Ada)).ShouldBe((4, 0, 0), "three are over");
        (await Counts(World.Max)).ShouldBe((0, 1, 0));
        (await Counts(World.Una)).ShouldBe((0, 0, 2), "one is answered");
        (await Counts(World.Ops)).ShouldBe((0, 0, 0), "People Ops reads the radar and the board");
        (await (await App.As(World.Fin)).Text("/conversations")).ShouldContain("You have no review yet.");
    }

    private async Task<(int Mine, int Led, int Feedback)> Counts(string who)
    {
        var json = await (await App.As(who)).Json("/api/conversations");
        int Of(string part) => json.GetProperty(part).GetArrayLength();
        return (Of("mine"), Of("led"), Of("feedback"));
    }

    public sealed class OnSqlite() : MyConversationsTests(Provider.Sqlite);

    public sealed class OnPostgres() : MyConversationsTests(Provider.Postgres);
}
