namespace Trellis.Tests.Growth.Goals;

public abstract class SuggestionsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task They_wait_for_the_person_alone_with_the_last_day()
    {
        await World.ShareSuggestion(daysAgo: 10);
        var suggested = (await (await App.As(World.Ada)).Json("/api/me/goals"))
            .GetProperty("suggested")
            .EnumerateArray()
            .ShouldHaveSingleItem();
        suggested.GetProperty("text").GetString().ShouldBe(World.FinalGoal);
        suggested.GetProperty("by").GetString().ShouldBe("Max Example");
        suggested.GetProperty("lastDay").GetString().ShouldBe($"{Today.AddDays(50):yyyy-MM-dd}");
        foreach (var reader in new[] { World.Max, World.Ops })
            (await (await App.As(reader)).Json("/api/me/goals")).GetProperty("suggested").GetArrayLength().ShouldBe(0);
        var managers = await (await App.As(World.Max)).Json($"/api/people/{Of(World.Ada)}/goals");
        managers.GetProperty("suggested").GetArrayLength().ShouldBe(0);
    }

    public sealed class OnSqlite() : SuggestionsTests(Provider.Sqlite);

    public sealed class OnPostgres() : SuggestionsTests(Provider.Postgres);
}
