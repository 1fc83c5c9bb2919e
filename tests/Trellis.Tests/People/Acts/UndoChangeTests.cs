#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.People.Acts;

/// <summary>What is planned is taken back before its day.</summary>
public abstract class UndoChangeTests(Provider provider) : OwnWorld(provider)
{
    private string Una => $"/people/{Of(World.Una)}";

    [Fact]
    public async Task A_planned_change_and_a_planned_leave_are_taken_back_on_the_page()
    {
        var day = Today.AddDays(10);
        var ops = await App.As(World.Ops);
        await (await ops.Client.PutAsJsonAsync($"/api{Una}/employment", new { from = day, hours = "20" })).Ok();
        await (await ops.Client.PutAsJsonAsync($"/api{Una}/leave", new { from = day })).Ok();
        var links = (await ops.Page(Una)).QuerySelectorAll("main a[href*='/undo']");
        links.Length.ShouldBe(2);
        foreach (var link in links)
        {
            var url = link.GetAttribute("href")!;
            var preview = await ops.Submit(url, "main form", ("go", "preview"));
            var text = await preview.Content.ReadAsStringAsync();
            text.ShouldContain("What this changes");
            var seen = Browser.Parse(text).QuerySelector("input[name=seen]")!.GetAttribute("value")!;
            (await ops.Submit(url, "main form", ("seen", seen), ("go", "save"))).StatusCode.ShouldBe(
                HttpStatusCode.Found
            );
        }
        (await ops.Page(Una)).QuerySelectorAll("main a[href*='/undo']").ShouldBeEmpty();
        (await App.Db(db => db.Set<Leave>().AnyAsync(l => l.PersonId == Of(World.Una)))).ShouldBeFalse();
    }

    [Fact]
    public async Task What_has_begun_or_is_not_planned_cannot_be_taken_back()
    {
        var ops = await App.As(World.Ops);
        async Task<string?> Code(object body) =>
            await (await ops.Client.PostAsJsonAsync($"/api{Una}/undo", body)).Code();
        (await Code(new { day = Today.AddDays(3) })).ShouldBe("person.no-change");
        (await Code(new { day = Today })).ShouldBe("person.past");
        (await Code(new { })).ShouldBe("missing");
        await (await ops.Client.PutAsJsonAsync($"/api{Una}/leave", new { from = Today })).Ok();
        (await Code(new { day = Today })).ShouldBe("person.past");
    }

    public sealed class OnSqlite() : UndoChangeTests(Provider.Sqlite);

    public sealed class OnPostgres() : UndoChangeTests(Provider.Postgres);
}
