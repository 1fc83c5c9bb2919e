using System.Net;
using System.Text.Json;
using Trellis.People;

namespace Trellis.Tests.People;

/// <summary>Everybody, for those who look after everybody.</summary>
public abstract class PeopleListTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task Each_stands_with_the_facts_of_today()
    {
        var ada = (await Lines(World.Ops)).Single(l => l.GetProperty("email").GetString() == World.Ada);
        (
            ada.GetProperty("name").GetString(),
            ada.GetProperty("position").GetString(),
            ada.GetProperty("manager").GetString(),
            ada.GetProperty("weeklyMinutes").GetInt32(),
            ada.GetProperty("canSignIn").GetBoolean()
        ).ShouldBe(("Ada Example", "Maker", "Max Example", 2400, true));
        var keys = (await Lines(World.Adm)).ConvertAll(l => Sought.Key(l.GetProperty("name").GetString()));
        keys.ShouldBe(keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("una", "Una Example")]
    [InlineData("UNA@Example.org", "Una Example")]
    [InlineData("  fox ", "Fox Example")]
    public async Task A_person_is_found_by_name_or_address_whatever_its_case(string search, string name) =>
        (await Lines(World.Ops, $"?search={Uri.EscapeDataString(search)}"))
            .Select(l => l.GetProperty("name").GetString())
            .ShouldBe([name]);

    [Theory]
    [InlineData("o'brien", "")]
    [InlineData("O’BRIEN maria–luise", "")]
    [InlineData("o'brien@example", "by the address")]
    public async Task A_person_is_found_whichever_apostrophe_or_hyphen_is_typed(string search, string why)
    {
        await App.People("email,name,start_date\no'brien@example.org,Siobhán O’Brien Maria‑Luise,2026-01-01\n");
        (await Lines(World.Ops, $"?search={Uri.EscapeDataString(search)}"))
            .Select(l => l.GetProperty("name").GetString())
            .ShouldBe(["Siobhán O’Brien Maria‑Luise"], why);
    }

    [Theory]
    [InlineData("lukasz zol")]
    [InlineData("ŁUKASZ ŻÓŁ")]
    [InlineData("Łukasz Z\u0307o\u0301łć")]
    public async Task A_person_is_found_without_accents_and_in_any_Unicode_form(string search)
    {
        await App.People("email,name,start_date\nlz@example.org,Łukasz Żółć,2026-01-01\n");
        (await Lines(World.Ops, $"?search={Uri.EscapeDataString(search)}"))
            .Select(l => l.GetProperty("name").GetString())
            .ShouldBe(["Łukasz Żółć"]);
    }

    [Fact]
    public async Task They_are_sorted_as_they_are_searched_without_accents()
    {
        string[] sorted =
        [
            "Sorted Lars",
            "Sorted Łukasz",
            "Sorted Łukasz B",
            "Sorted Luxa",
            "Sorted Öde",
            "Sorted Omar",
            "sorted zed",
        ];
        await App.People(
            "email,name,start_date\n"
                + string.Concat(sorted.Reverse().Select((n, i) => $"sorted{i}@example.org,{n},2026-01-01\n"))
        );
        (await Lines(World.Ops, "?search=sorted")).Select(l => l.GetProperty("name").GetString()).ShouldBe(sorted);
    }

    [Fact]
    public async Task A_manager_who_has_left_is_no_manager()
    {
        await App.People(
            "email,name,start_date,end_date,manager_email\nleft-boss@example.org,Left Boss,2020-01-01,2021-01-01,\n"
                + "led@example.org,Led Still,2020-01-01,,left-boss@example.org\n"
        );
        var led = (await Lines(World.Ops, "?search=led%40")).ShouldHaveSingleItem();
        led.GetProperty("manager").ValueKind.ShouldBe(JsonValueKind.Null);
        led.GetProperty("formerManager").GetString().ShouldBe("Left Boss");
        (await (await App.As(World.Ops)).Page("/people?search=led%40"))
            .QuerySelector("tbody")!
            .TextContent.ShouldContain("No manager");
    }

    [Fact]
    public async Task A_search_that_matches_nobody_says_so_and_leads_back()
    {
        var page = await (await App.As(World.Ops)).Page("/people?search=zzz");
        page.QuerySelector("main")!.TextContent.ShouldContain("No one matches your search.");
        page.QuerySelectorAll("main a[href='/people']").ShouldNotBeEmpty();
        page.QuerySelector("#search")!.GetAttribute("value").ShouldBe("zzz");
    }

    [Fact]
    public async Task Nobody_else_finds_it()
    {
        foreach (var who in new[] { World.Ada, World.Max, World.Sky, World.Fin })
        foreach (var url in new[] { "/people", "/api/people" })
            (await (await App.As(who)).Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{url} as {who}");
    }

    [Fact]
    public async Task They_come_fifty_at_a_time()
    {
        await App.Db(db =>
        {
            db.AddRange(
                Enumerable
                    .Range(100, PeopleList.PageSize + 1)
                    .Select(n => new Person
                    {
                        Email = $"paged{n}@example.org",
                        EmailKey = Names.Key($"paged{n}@example.org"),
                        Name = $"Paged {n}",
                        StartsOn = Today,
                    })
            );
            return db.SaveChangesAsync();
        });
        (await Lines(World.Ops, "?search=paged")).Count.ShouldBe(PeopleList.PageSize);
        foreach (var page in new[] { 2, 99 })
            (await Lines(World.Ops, $"?search=paged&page={page}"))
                .ShouldHaveSingleItem()
                .GetProperty("name")
                .GetString()
                .ShouldBe("Paged 150", $"page {page}");
    }

    private async Task<List<JsonElement>> Lines(string who, string query = "") =>
        [.. (await (await App.As(who)).Json($"/api/people{query}")).GetProperty("lines").EnumerateArray()];

    public sealed class OnSqlite(SqliteWorld world) : PeopleListTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : PeopleListTests(world), IClassFixture<PostgresWorld>;
}
