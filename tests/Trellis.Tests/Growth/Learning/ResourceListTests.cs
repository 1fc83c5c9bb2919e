namespace Trellis.Tests.Growth.Learning;

public abstract class ResourceListTests(Provider provider) : OwnWorld(provider)
{
    [Theory]
    [InlineData("?text=LETTERS", true)]
    [InlineData("?text=nothing", false)]
    [InlineData("?kind=article", true)]
    [InlineData("?kind=book", false)]
    [InlineData("?page=9", true)]
    public async Task It_is_filtered_by_words_and_kind(string query, bool isThere) =>
        (await (await App.As(World.Sky)).Text($"/learning{query}"))
            .Contains(World.ResourceTitle, StringComparison.Ordinal)
            .ShouldBe(isThere);

    [Fact]
    public async Task It_is_filtered_by_item_which_is_said_in_its_title()
    {
        var sky = await App.As(World.Sky);
        (await sky.Text($"/learning?item={World.Writing}")).ShouldContain("Learning resources: Writing");
        (await sky.Text($"/learning?item={Guid.NewGuid()}")).ShouldContain("Nothing fits this filter.");
    }

    [Theory]
    [InlineData("kind=novel", "\"article\"")]
    [InlineData("state=gone", "\"kept\"")]
    public async Task Programs_are_told_of_a_word_that_nothing_is_called(string query, string known)
    {
        var answer = await (await App.As(World.Sky)).Get($"/api/learning?{query}");
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(known);
    }

    public sealed class OnSqlite() : ResourceListTests(Provider.Sqlite);

    public sealed class OnPostgres() : ResourceListTests(Provider.Postgres);
}
