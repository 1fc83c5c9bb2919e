namespace Trellis.Tests.Reviews.Reflections;

public abstract class ReflectionFormTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_says_who_will_read_it_before_and_keeps_the_sentence_with_the_text()
    {
        var review = await World.OpenedReview();
        var ada = await App.As(World.Ada);
        var before = (await ada.Json($"/api/reviews/{review}/reflection")).GetProperty("audience").GetString();
        before.ShouldStartWith("Only you, until you submit it. Then Max Example,");
        await ada.Reflect(review, "Well.", submit: false);
        await Fact(World.Ada, Today, "Maker", World.Sky);
        (await (await App.Again(World.Ada)).Json($"/api/reviews/{review}/reflection"))
            .GetProperty("audience")
            .GetString()
            .ShouldBe(before, "nothing widens later");
    }

    [Fact]
    public async Task Once_the_review_is_over_it_can_only_be_read()
    {
        var review = await World.HeldReview();
        var form = await (await App.As(World.Ada)).Json($"/api/reviews/{review}/reflection");
        form.GetProperty("canWrite").GetBoolean().ShouldBeFalse();
        form.GetProperty("canRecall").GetBoolean().ShouldBeFalse();
        form.GetProperty("work").GetString().ShouldBe("It goes well.");
    }

    public sealed class OnSqlite() : ReflectionFormTests(Provider.Sqlite);

    public sealed class OnPostgres() : ReflectionFormTests(Provider.Postgres);
}
