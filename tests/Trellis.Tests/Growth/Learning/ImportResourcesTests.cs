using Microsoft.Extensions.DependencyInjection;
using Trellis.Files;
using Trellis.Frameworks.Exchange.Import;
using Trellis.Growth.Learning;

namespace Trellis.Tests.Growth.Learning;

public abstract class ImportResourcesTests(Provider provider) : OwnWorld(provider)
{
    private const string Table =
        "name,slug,language,url,provider,description,competency,from,to,hours,price\n"
        + "Letters,letters,en,https://example.org/letters,guild,Ten of them.,Writing,1,2,1.5,free\n"
        + "Drains,drains,en,https://example.org/drains,nobody,,Plumbing,,,,12.50\n"
        + "Spoken words,spoken,de,,guild,,,,,,\n";

    private static InputFile File(string text, string name = "resources.csv") =>
        InputFile.Held(name, System.Text.Encoding.UTF8.GetBytes(text));

    private Task<Result<ImportReport<ImportResources.Counts>>> Import(string text, bool dryRun = false) =>
        App.RunAs(
            new Viewer(Of(World.Ops), "Ops Example", AccessRole.PeopleOps, Today, App.Clock.GetUtcNow().UtcDateTime),
            services =>
                services
                    .GetRequiredService<ImportResources>()
                    .Handle(
                        new(File(text), File("name,slug\nWriters and Readers,guild\n", "provider.csv"), dryRun),
                        default
                    )
        );

    [Fact]
    public async Task A_table_comes_in_and_says_what_it_could_not_tell()
    {
        var preview = (await Import(Table, dryRun: true)).Value!;
        (preview.Added, preview.Changed).ShouldBe((2, 1), "the letters are here by their address");
        (await (await App.As(World.Sky)).Text("/learning")).ShouldNotContain("Drains");
        var done = (await Import(Table)).Value!;
        (done.Added, done.Changed, done.Counts.WithoutItem).ShouldBe((2, 1, 2));
        done.Ignored.ShouldContain(f => f.Message.Contains("slug"));
        done.Warnings.ShouldContain(f => f.Message.Contains("Plumbing") && f.Line == 3);
        done.Warnings.ShouldContain(f => f.Message.Contains("\"nobody\""));
        var text = await (await App.As(World.Sky)).Text("/learning");
        text.ShouldContain("Writers and Readers");
        text.ShouldContain("1.5 hours, free");
        var again = (await Import(Table)).Value!;
        (again.Added, again.Changed, again.Unchanged).ShouldBe((0, 0, 3));
    }

    [Fact]
    public async Task What_the_table_leaves_empty_stays_and_what_is_proposed_or_retired_is_not_touched()
    {
        await Import(Table);
        var done = (
            await Import("title,link,competency,from,to\nLetters,https://example.org/letters,Nothing,2,3\n")
        ).Value!;
        (done.Added, done.Changed).ShouldBe((0, 1), "the step alone is another one");
        var letters = (await (await App.As(World.Sky)).Json($"/api/learning/{World.Resource}"));
        letters.GetProperty("description").GetString().ShouldBe("Ten of them.");
        letters.GetProperty("line").GetProperty("itemId").GetString().ShouldBe($"{World.Writing}");
        letters.GetProperty("line").GetProperty("fromLevel").GetInt32().ShouldBe(2);
        var proposed = (await Import("title,description\nPlain words,Mine now\n")).Value!;
        (proposed.Added, proposed.Changed, proposed.Unchanged).ShouldBe((0, 0, 1));
        proposed.Warnings.ShouldContain(w => w.Message.Contains("is proposed here"));
        var stepped = (await Import("title,item,from,to\nBeams,Carpentry,1,2\n")).Value!;
        (stepped.Added, stepped.Counts.WithoutItem).ShouldBe((1, 1));
        stepped.Warnings.ShouldContain(w => w.Message.Contains("The step is left out"));
    }

    [Fact]
    public async Task One_page_for_two_items_is_two()
    {
        const string table =
            "title,link,item\nAll of it,https://example.org/all,Writing\nAll of it,https://example.org/all,\n";
        (await Import(table)).Value!.Added.ShouldBe(2);
        (await Import(table)).Value!.Unchanged.ShouldBe(2);
    }

    [Fact]
    public async Task Two_titles_of_one_link_are_two_and_the_same_line_twice_comes_in_once()
    {
        const string table =
            "title,link\nA guide,https://example.org/all\nA workshop,https://example.org/all\nA guide,https://example.org/all\n";
        var done = (await Import(table)).Value!;
        (done.Added, done.Changed, done.Unchanged).ShouldBe((2, 0, 0));
        done.Warnings.ShouldContain(f => f.Line == 4 && f.Message.Contains("comes in once"));
        var again = (await Import(table)).Value!;
        (again.Added, again.Changed, again.Unchanged).ShouldBe((0, 0, 2));
    }

    [Theory]
    [InlineData("name,url\nLetters,not a link\n", "not the whole address")]
    [InlineData("name,language\nLetters,the one of the Writers\n", "not a language")]
    [InlineData("name,hours\nLetters,many\n", "not a number of hours")]
    [InlineData("name,competency,from,to\nLetters,Writing,3,2\n", "a higher one")]
    [InlineData("url\nhttps://example.org\n", "missing")]
    public async Task What_cannot_be_is_said_with_its_place_and_nothing_comes_in(string table, string said)
    {
        var refused = (await Import(table)).Problem.ShouldBeOfType<Problem.Unreadable>();
        refused.Findings.ShouldContain(f => f.Message.Contains(said));
        (await (await App.As(World.Sky)).Json("/api/learning")).GetProperty("resources").GetArrayLength().ShouldBe(1);
    }

    public sealed class OnSqlite() : ImportResourcesTests(Provider.Sqlite);

    public sealed class OnPostgres() : ImportResourcesTests(Provider.Postgres);
}
