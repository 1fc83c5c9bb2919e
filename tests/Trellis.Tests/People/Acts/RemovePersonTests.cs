#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.People.Acts;

/// <summary>Somebody who never starts, or was added by mistake, is removed; anybody else gets a last day.</summary>
public abstract class RemovePersonTests(Provider provider) : OwnWorld(provider)
{
    private const string New = "new@example.org";

    private async Task<Id<Person>> Added(DateOnly from, string? manager = null)
    {
        var body = new
        {
            email = New,
            name = "New Example",
            from,
            manager,
        };
        await (await (await App.As(World.Ops)).Client.PostAsJsonAsync("/api/people", body)).Ok();
        return await App.Db(db => db.Set<Person>().Where(p => p.Email == New).Select(p => p.Id).SingleAsync());
    }

    private async Task<HttpResponseMessage> Remove(string by, Id<Person> whom, string more = "") =>
        await (await App.As(by)).Client.DeleteAsync($"/api/people/{whom}?{more}");

    [Fact]
    public async Task Whoever_was_added_by_mistake_is_gone_with_their_facts_and_the_record_says_so()
    {
        var id = await Added(Today.AddDays(-40), World.Max);
        var asked = await (await Remove(World.Ops, id, "dryRun=true")).Ok();
        asked["changes"]!
            .AsArray()
            .ShouldHaveSingleItem()!
            .GetValue<string>()
            .ShouldBe("New Example (new@example.org) is removed");
        asked["follows"]!.ToJsonString().ShouldContain("Max Example loses access");
        (await App.Db(db => db.Set<Person>().CountAsync(p => p.Id == id))).ShouldBe(1);
        var lines = await App.Lines(async () => await (await Remove(World.Ops, id)).Ok());
        var line = lines.ShouldHaveSingleItem();
        (line.What, line.ById, line.AboutId, line.Detail).ShouldBe(
            ("person.removed", Of(World.Ops), id, "New Example (new@example.org) is removed")
        );
        (await App.Db(db => db.Set<Person>().CountAsync(p => p.Id == id))).ShouldBe(0);
        (await App.Db(db => db.Set<Employment>().CountAsync(p => p.PersonId == id))).ShouldBe(0);
        (await Remove(World.Ops, id)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Added(Today);
    }

    [Fact]
    public async Task Whoever_never_starts_is_gone_with_their_leave_and_their_way_in()
    {
        var id = await Added(Today.AddDays(30));
        var ops = await App.As(World.Ops);
        await (await ops.Client.PutAsJsonAsync($"/api/people/{id}/leave", new { from = Today.AddDays(60) })).Ok();
        await ops.Submit($"/people/{id}", "#way-in ~ form, section form");
        (await App.Db(db => db.Set<Account>().CountAsync(a => a.PersonId == id))).ShouldBe(1);
        await (await Remove(World.Ops, id)).Ok();
        var left = await App.Db(async db =>
            (
                await db.Set<Account>().CountAsync(a => a.PersonId == id),
                await db.Set<Leave>().CountAsync(l => l.PersonId == id)
            )
        );
        left.ShouldBe((0, 0));
    }

    [Fact]
    public async Task Whoever_worked_with_Trellis_stays_and_the_refusal_says_why_and_what_to_do()
    {
        foreach (
            var (by, whom, words) in new[]
            {
                (World.Ops, World.Una, "They work here and have signed in."),
                (World.Ops, World.Ada, "an entry of the stipend"),
                (World.Adm, World.Ada, "something that is not open to you"),
                (World.Ops, World.Fox, "Before today they are the manager of Ada Example"),
            }
        )
        {
            var answer = await Remove(by, Of(whom), "dryRun=true");
            var text = await answer.Content.ReadAsStringAsync();
            (await answer.Code()).ShouldBe("person.has-records");
            text.ShouldContain(words);
            text.ShouldContain("Set their last day instead.");
        }
    }

    [Fact]
    public async Task Nobody_removes_themselves_and_only_an_administrator_one_of_theirs()
    {
        foreach (var (by, whom) in new[] { (World.Ops, World.Ops), (World.Adm, World.Adm), (World.Ops, World.Adm) })
            (await (await Remove(by, Of(whom))).Code()).ShouldBe("forbidden");
    }

    [Fact]
    public async Task Those_who_are_to_report_to_them_are_named_and_given_to_somebody()
    {
        var start = Today.AddDays(20);
        var id = await Added(start);
        await Fact(World.Una, start, null, World.Sky);
        await App.Db(async db =>
        {
            var fact = await db.Set<Employment>().SingleAsync(e => e.PersonId == Of(World.Una) && e.From == start);
            fact.ManagerId = id;
            return await db.SaveChangesAsync();
        });
        var asked = await (await Remove(World.Ops, id, "dryRun=true")).Ok();
        asked["follows"]!.ToJsonString().ShouldContain("1 report has no manager");
        asked["follows"]!.ToJsonString().ShouldContain("Una Example");
        (await (await Remove(World.Ops, id)).Code()).ShouldBe("person.reports");
        await (await Remove(World.Ops, id, $"handTo={World.Max}")).Ok();
        (
            await App.Db(db =>
                db.Set<Employment>()
                    .Where(e => e.PersonId == Of(World.Una) && e.Until == null)
                    .Select(e => e.ManagerId)
                    .SingleAsync()
            )
        ).ShouldBe(Of(World.Max));
    }

    [Fact]
    public async Task On_the_page_it_is_said_first_and_done_then()
    {
        var id = await Added(Today.AddDays(30));
        var ops = await App.As(World.Ops);
        (await ops.Page($"/people/{id}")).QuerySelector($"a[href='/people/{id}/remove']").ShouldNotBeNull();
        (await ops.Page($"/people/{Of(World.Una)}"))
            .QuerySelector($"a[href='/people/{Of(World.Una)}/remove']")
            .ShouldBeNull();
        var preview = Browser.Parse(
            await (await ops.Submit($"/people/{id}/remove", "main form", ("go", "preview"))).Content.ReadAsStringAsync()
        );
        preview.Body!.TextContent.ShouldContain("Their employment, leaves and way in are gone");
        var seen = preview.QuerySelector("input[name=seen]")!.GetAttribute("value")!;
        var done = await ops.Submit($"/people/{id}/remove", "main form", ("go", "save"), ("seen", seen));
        done.Headers.Location!.AbsolutePath.ShouldBe("/people");
        (await ops.Page("/people")).Body!.TextContent.ShouldContain("New Example is removed.");
    }

    public sealed class OnSqlite() : RemovePersonTests(Provider.Sqlite);

    public sealed class OnPostgres() : RemovePersonTests(Provider.Postgres);
}
