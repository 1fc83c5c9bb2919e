using System.Net;

namespace Trellis.Tests.Reviews.Coworkers;

public abstract class FeedbackFormTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Whoever_is_asked_sees_about_whom_by_when_and_who_will_read_it()
    {
        var review = await World.OpenedReview();
        await (await App.As(World.Max)).Invite(review, null, Of(World.Una));
        var una = await App.As(World.Una);
        var form = await una.Json($"/api/feedback/{await una.AskedFor()}");
        form.GetProperty("person").GetString().ShouldBe("Ada Example");
        form.GetProperty("lead").GetString().ShouldBe("Max Example");
        form.GetProperty("dueOn").GetString().ShouldBe($"{Today.AddDays(14):yyyy-MM-dd}");
        form.GetProperty("audience")
            .GetString()!
            .ShouldContain("Then Max Example, or whoever leads this review in their place");
        form.GetProperty("competencies").GetArrayLength().ShouldBeGreaterThan(0);
        form.ToString().ShouldNotContain("leaves", Case.Insensitive);
    }

    [Fact]
    public async Task For_everybody_else_it_is_not_there()
    {
        var review = await World.OpenedReview();
        await (await App.As(World.Max)).Invite(review, null, Of(World.Una));
        var request = await (await App.As(World.Una)).AskedFor();
        foreach (var who in new[] { World.Ada, World.Max, World.Ops, World.Fox })
            (await (await App.As(who)).Get($"/feedback/{request}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
    }

    public sealed class OnSqlite() : FeedbackFormTests(Provider.Sqlite);

    public sealed class OnPostgres() : FeedbackFormTests(Provider.Postgres);
}
