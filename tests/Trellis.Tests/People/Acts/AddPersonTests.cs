#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.People.Acts;

/// <summary>Somebody new is added with what they begin with.</summary>
public abstract class AddPersonTests(Provider provider) : OwnWorld(provider)
{
    private const string New = "wei@example.org";

    private async Task<HttpResponseMessage> Add(string by, object person, bool dryRun = false) =>
        await (await App.As(by)).Client.PostAsJsonAsync($"/api/people{(dryRun ? "?dryRun=true" : "")}", person);

    private static object Wei(string email = New, string? position = null, string hours = "") =>
        new
        {
            email,
            name = "Wei  Example",
            from = TestApp.Today.AddDays(14),
            position,
            manager = World.Fox,
            hours,
            country = "Spain",
        };

    [Fact]
    public async Task They_begin_on_their_day_with_what_was_written_and_nothing_is_saved_when_only_asked()
    {
        var asked = await (await Add(World.Ops, Wei(hours: "32,5"), dryRun: true)).Ok();
        asked["saved"]!.GetValue<bool>().ShouldBeFalse();
        asked["follows"]!
            .AsArray()
            .Select(f => f!["title"]!.GetValue<string>())
            .ShouldBe(["Fox Example gets access", "No position yet"]);
        (await App.Db(db => db.Set<Person>().AnyAsync(p => p.Email == New))).ShouldBeFalse();

        var lines = await App.Lines(async () => await (await Add(World.Ops, Wei(hours: "32,5"))).Ok());
        lines.ShouldHaveSingleItem().What.ShouldBe("person.added");
        var added = await App.Db(db => db.Set<Person>().Include(p => p.Employments).SingleAsync(p => p.Email == New));
        (added.Name, added.StartsOn, added.EndsOn, added.Access).ShouldBe(
            ("Wei Example", Today.AddDays(14), null, AccessRole.Employee)
        );
        var fact = added.Employments.ShouldHaveSingleItem();
        (fact.From, fact.WeeklyMinutes, fact.ManagerId, fact.Country).ShouldBe(
            (Today.AddDays(14), 1950, Of(World.Fox), "Spain")
        );
    }

    [Fact]
    public async Task An_address_that_is_taken_and_what_is_not_known_are_refused_at_their_field()
    {
        (await (await Add(World.Ops, Wei(World.Una))).Code()).ShouldBe("person.address-taken");
        (await (await Add(World.Ops, Wei("wei"))).Code()).ShouldBe("person.address");
        (await (await Add(World.Ops, Wei(position: "Zookeeper"))).Code()).ShouldBe("person.position");
        (await (await Add(World.Ops, Wei(hours: "0.8"))).Code()).ShouldBe("person.hours");
    }

    [Theory]
    [InlineData(World.Max)]
    [InlineData(World.Fin)]
    public async Task Only_the_office_adds(string by) =>
        (await Add(by, Wei())).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task The_page_says_what_follows_and_then_adds()
    {
        var ops = await App.As(World.Ops);
        (string, string)[] typed =
        [
            ("Input.Name", "Wei Example"),
            ("Input.Email", New),
            ("Input.From", $"{Today:yyyy-MM-dd}"),
        ];
        var preview = await ops.Submit("/people/add", "main form", [.. typed, ("go", "preview")]);
        var text = await preview.Content.ReadAsStringAsync();
        text.ShouldContain("Wei Example (wei@example.org) works here from");
        var seen = Browser.Parse(text).QuerySelector("input[name=seen]")!.GetAttribute("value")!;
        var saved = await ops.Submit("/people/add", "main form", [.. typed, ("seen", seen), ("go", "save")]);
        saved.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ops.Page(saved.Headers.Location!.ToString())).QuerySelector("h1")!.TextContent.ShouldBe("Wei Example");
    }

    public sealed class OnSqlite() : AddPersonTests(Provider.Sqlite);

    public sealed class OnPostgres() : AddPersonTests(Provider.Postgres);
}
