#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.People.Acts;

/// <summary>Somebody has a last day: sign-in and the sight of their manager end after it.</summary>
public abstract class EndEmploymentTests(Provider provider) : OwnWorld(provider)
{
    private async Task<HttpResponseMessage> End(string by, string whom, object end, bool dryRun = false) =>
        await (await App.As(by)).Client.PutAsJsonAsync(
            $"/api/people/{Of(whom)}/last-day{(dryRun ? "?dryRun=true" : "")}",
            end
        );

    [Fact]
    public async Task They_and_their_manager_see_until_the_last_day_and_not_after_it()
    {
        var last = Today.AddDays(5);
        var asked = await (await End(World.Ops, World.Una, new { lastDay = last }, dryRun: true)).Ok();
        asked["follows"]!
            .AsArray()
            .Select(f => f!["title"]!.GetValue<string>())
            .ShouldContain("Fox Example loses access");
        await (await End(World.Ops, World.Una, new { lastDay = last })).Ok();
        var una = await App.As(World.Una);
        foreach (var days in new[] { 0, 5, 1 })
        {
            App.Clock.Advance(TimeSpan.FromDays(days));
            var isHere = DateOnly.FromDateTime(App.Clock.GetUtcNow().UtcDateTime) <= last;
            (await (await App.Again(World.Fox)).Get($"/people/{Of(World.Una)}/growth")).StatusCode.ShouldBe(
                isHere ? HttpStatusCode.OK : HttpStatusCode.NotFound
            );
            (await una.Get("/growth")).StatusCode.ShouldBe(isHere ? HttpStatusCode.OK : HttpStatusCode.Found);
        }
        (await (await App.Again(World.Ops)).Get($"/people/{Of(World.Una)}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Their_reports_are_handed_to_whoever_is_named_and_otherwise_said_to_have_none()
    {
        var last = Today.AddDays(20);
        var left = await (await End(World.Ops, World.Max, new { lastDay = last }, dryRun: true)).Ok();
        left["follows"]!.ToJsonString().ShouldContain("1 report has no manager from");
        await (await End(World.Ops, World.Max, new { lastDay = last, handTo = World.Fox })).Ok();
        var facts = await App.Db(db =>
            db.Set<Employment>().Where(e => e.PersonId == Of(World.Ada)).OrderBy(e => e.From).ToListAsync()
        );
        (facts[^1].From, facts[^1].ManagerId).ShouldBe((last.AddDays(1), Of(World.Fox)));
        facts[^2].ManagerId.ShouldBe(Of(World.Max));
    }

    [Fact]
    public async Task The_last_one_of_a_role_stays_and_a_day_in_the_past_needs_a_reason()
    {
        (await (await End(World.Adm, World.Ops, new { lastDay = Today.AddDays(3) })).Code()).ShouldBe(
            "person.last-people-ops"
        );
        (await (await End(World.Ops, World.Adm, new { lastDay = Today.AddDays(3) })).Code()).ShouldBe("forbidden");
        (await (await End(World.Ops, World.Una, new { lastDay = Today.AddDays(-1) })).Code()).ShouldBe("person.reason");
        (await (await End(World.Ops, World.Una, new { lastDay = new DateOnly(1999, 1, 1) })).Code()).ShouldBe(
            "person.before-start"
        );
    }

    [Fact]
    public async Task Whoever_stays_after_all_has_no_last_day()
    {
        await (await End(World.Ops, World.Una, new { lastDay = Today.AddDays(3) })).Ok();
        foreach (var unclear in new object[] { new { }, new { lastDay = Today.AddDays(4), stays = true } })
            (await (await End(World.Ops, World.Una, unclear)).Code()).ShouldBe("person.last-day");
        await (await End(World.Ops, World.Una, new { stays = true })).Ok();
        (await App.Db(db => db.Set<Person>().SingleAsync(p => p.Email == World.Una))).EndsOn.ShouldBeNull();
        await (await End(World.Ops, World.Una, new { lastDay = Today.AddDays(-1), reason = "She said so late." })).Ok();
        (await (await End(World.Ops, World.Una, new { stays = true })).Code()).ShouldBe("person.has-left");
        (await (await End(World.Ops, World.Una, new { lastDay = Today.AddDays(9) })).Code()).ShouldBe(
            "person.reason",
            "the last day that is recorded has passed"
        );
    }

    public sealed class OnSqlite() : EndEmploymentTests(Provider.Sqlite);

    public sealed class OnPostgres() : EndEmploymentTests(Provider.Postgres);
}
