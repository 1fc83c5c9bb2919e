#pragma warning disable RS0030
namespace Trellis.Tests.Growth.Feedback;

public abstract class FeedbackListTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_comes_in_pages_the_newest_first_and_closed_requests_stay_for_a_while()
    {
        await App.Db(db =>
        {
            for (var n = 0; n < 25; n++)
                db.Add(
                    new FeedbackNote
                    {
                        WriterId = Of(World.Una),
                        PersonId = Of(World.Sky),
                        Text = $"Number {n}",
                        At = App.Clock.GetUtcNow().UtcDateTime.AddMinutes(-n),
                    }
                );
            return db.SaveChangesAsync();
        });
        var sky = await App.As(World.Sky);
        (await sky.Page("/feedback")).QuerySelectorAll(".said-list > li").Length.ShouldBe(20);
        (await sky.Page("/feedback?page=2")).QuerySelectorAll(".said-list > li").Length.ShouldBe(5);
        var una = await App.As(World.Una);
        var given = (await una.Page("/feedback")).QuerySelectorAll("#given .said-list > li").Length;
        given.ShouldBe(20);
        (await una.Page("/feedback?given=2")).QuerySelectorAll("#given[open] .said-list > li").Length.ShouldBe(7);
        var ada = await App.As(World.Ada);
        (await ada.Text("/feedback")).ShouldContain(World.FeedbackDeclined);
        App.Clock.Advance(TimeSpan.FromDays(95));
        (await (await App.Again(World.Ada)).Text("/feedback")).ShouldNotContain(World.FeedbackDeclined);
    }

    [Fact]
    public async Task Who_has_nothing_yet_is_told_how_to_begin() =>
        (await (await App.As(World.Fin)).Text("/feedback")).ShouldContain("No feedback yet.");

    public sealed class OnSqlite() : FeedbackListTests(Provider.Sqlite);

    public sealed class OnPostgres() : FeedbackListTests(Provider.Postgres);
}
