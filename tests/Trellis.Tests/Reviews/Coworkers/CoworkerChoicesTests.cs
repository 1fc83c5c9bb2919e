namespace Trellis.Tests.Reviews.Coworkers;

public abstract class CoworkerChoicesTests(Provider provider) : OwnWorld(provider)
{
    private static List<string?> Names(System.Text.Json.JsonElement view, string part) =>
        [.. view.GetProperty(part).EnumerateArray().Select(c => c.GetProperty("name").GetString())];

    [Fact]
    public async Task The_same_team_is_suggested_and_others_are_found_by_name()
    {
        await Fact(World.Una, Today, "Junior maker", World.Max);
        var review = await World.OpenedReview();
        var max = await App.As(World.Max);
        var view = await max.Json($"/api/reviews/{review}/coworkers");
        Names(view, "suggested").ShouldBe(["Una Example"]);
        Names(await max.Json($"/api/reviews/{review}/coworkers?search=FOX"), "found").ShouldBe(["Fox Example"]);
        Names(await max.Json($"/api/reviews/{review}/coworkers?search=ada"), "found").ShouldBeEmpty("it is about her");
    }

    [Fact]
    public async Task Who_was_asked_is_no_longer_offered()
    {
        await Fact(World.Una, Today, "Junior maker", World.Max);
        var review = await World.OpenedReview();
        var max = await App.As(World.Max);
        await max.Invite(review, null, Of(World.Una));
        Names(await max.Json($"/api/reviews/{review}/coworkers?search=una"), "suggested").ShouldBeEmpty();
    }

    [Fact]
    public async Task On_the_page_what_is_chosen_stays_chosen_while_one_searches()
    {
        await Fact(World.Una, Today, "Junior maker", World.Max);
        var review = await World.OpenedReview();
        var max = await App.As(World.Max);
        var answer = await max.Submit(
            $"/reviews/{review}/coworkers",
            "main form",
            ("Input.People", Of(World.Una).ToString()),
            ("Input.Search", "fox"),
            ("Input.Go", "find")
        );
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        page.QuerySelector($"input[value='{Of(World.Una)}']").ShouldNotBeNull().HasAttribute("checked").ShouldBeTrue();
        page.QuerySelector($"input[value='{Of(World.Fox)}']").ShouldNotBeNull();
    }

    public sealed class OnSqlite() : CoworkerChoicesTests(Provider.Sqlite);

    public sealed class OnPostgres() : CoworkerChoicesTests(Provider.Postgres);
}
