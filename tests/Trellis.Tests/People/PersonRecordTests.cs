using System.Net;

namespace Trellis.Tests.People;

/// <summary>One person’s employment facts, and nothing of how they grow.</summary>
public abstract class PersonRecordTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task The_facts_stand_newest_first_and_say_until_when_each_held()
    {
        var facts = (await (await App.As(World.Ops)).Json($"/api/people/{Of(World.Ada)}"))
            .GetProperty("facts")
            .EnumerateArray()
            .Select(f => $"{f.GetProperty("from")} {f.GetProperty("until")} {f.GetProperty("manager")}");
        facts.ShouldBe([
            $"{Today.AddDays(-30):yyyy-MM-dd}  Max Example",
            $"{Today.AddDays(-400):yyyy-MM-dd} {Today.AddDays(-30):yyyy-MM-dd} Fox Example",
        ]);
        (await (await App.As(World.Ops)).Page($"/people/{Of(World.Ada)}"))
            .QuerySelectorAll("tbody tr")
            .Select(r => r.Children[3].TextContent)
            .ShouldBe(["Max Example", "Fox Example"]);
    }

    [Fact]
    public async Task Oneself_the_manager_and_the_office_read_them_and_nobody_else()
    {
        foreach (var who in new[] { World.Ada, World.Max, World.Ops, World.Adm })
            (await (await App.As(who)).Get($"/people/{Of(World.Ada)}")).StatusCode.ShouldBe(HttpStatusCode.OK, who);
        foreach (var who in new[] { World.Una, World.Fox, World.Sky, World.Fin })
            (await (await App.As(who)).Get($"/people/{Of(World.Ada)}")).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                who
            );
        (await (await App.As(World.Ops)).Get($"/people/{Id<Person>.New()}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task The_page_leads_only_where_its_reader_may_go()
    {
        foreach (
            var (who, growth, stipend) in new[]
            {
                (World.Ada, false, false), // her own are in the menu
                (World.Max, true, true),
                (World.Ops, false, true),
                (World.Adm, false, false),
            }
        )
        {
            var page = await (await App.As(who)).Page($"/people/{Of(World.Ada)}");
            page.QuerySelectorAll($"main a[href='/people/{Of(World.Ada)}/growth']")
                .Length.ShouldBe(growth ? 1 : 0, who);
            page.QuerySelectorAll($"main a[href='/people/{Of(World.Ada)}/stipend']")
                .Length.ShouldBe(stipend ? 1 : 0, who);
        }
    }

    public sealed class OnSqlite(SqliteWorld world) : PersonRecordTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : PersonRecordTests(world), IClassFixture<PostgresWorld>;
}
