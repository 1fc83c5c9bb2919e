#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.People.Acts;

/// <summary>Leaves of absence are recorded, changed, and kept from colleagues.</summary>
public abstract class GrantLeaveTests(Provider provider) : OwnWorld(provider)
{
    private async Task<HttpResponseMessage> Leave(string by, string whom, object days) =>
        await (await App.As(by)).Client.PutAsJsonAsync($"/api/people/{Of(whom)}/leave", days);

    private Task<List<Leave>> Leaves(string whom) =>
        App.Db(db => db.Set<Leave>().Where(l => l.PersonId == Of(whom)).OrderBy(l => l.From).ToListAsync());

    [Fact]
    public async Task A_leave_has_a_first_day_and_its_last_day_may_come_later()
    {
        var answer = await (await Leave(World.Ops, World.Max, new { from = Today.AddDays(7) })).Ok();
        answer["follows"]!
            .AsArray()
            .Select(f => f!["title"]!.GetValue<string>())
            .ShouldBe(["Colleagues are not told", "1 person goes on reporting to them"]);
        var leave = (await Leaves(World.Max)).ShouldHaveSingleItem();
        leave.Until.ShouldBeNull();
        var days = new
        {
            leave = leave.Id,
            from = Today.AddDays(7),
            until = Today.AddDays(40),
        };
        await World.Writes(
            "person.changed",
            World.Ops,
            World.Max,
            $"Leave: from {Today.AddDays(7):d MMMM yyyy} with an open end → from {Today.AddDays(7):d MMMM yyyy} to "
                + $"{Today.AddDays(40):d MMMM yyyy}",
            async () => await (await Leave(World.Ops, World.Max, days)).Ok()
        );
        (await Leaves(World.Max)).ShouldHaveSingleItem().Until.ShouldBe(Today.AddDays(40));
    }

    [Fact]
    public async Task Days_that_cannot_be_are_refused()
    {
        await (await Leave(World.Ops, World.Una, new { from = Today, until = Today.AddDays(9) })).Ok();
        foreach (var (from, until) in new[] { (5, 20), (30, 20), (-9000, 0) })
            (
                await (
                    await Leave(World.Ops, World.Una, new { from = Today.AddDays(from), until = Today.AddDays(until) })
                ).Code()
            ).ShouldBe(from < 0 ? "person.before-start" : "person.leave-days");
        (await Leaves(World.Una)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_manager_and_the_person_see_the_days_and_a_colleague_does_not()
    {
        await (await Leave(World.Ops, World.Una, new { from = Today.AddDays(3) })).Ok();
        foreach (var (who, sees) in new[] { (World.Una, true), (World.Fox, true), (World.Ada, false) })
        {
            var page = await (await App.As(who)).Get($"/people/{Of(World.Una)}");
            page.StatusCode.ShouldBe(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        }
        (await Leave(World.Fox, World.Una, new { from = Today.AddDays(90) })).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task A_leave_that_is_over_is_a_correction_with_a_reason()
    {
        var days = new { from = Today.AddDays(-30), until = Today.AddDays(-20) };
        (await (await Leave(World.Ops, World.Una, days)).Code()).ShouldBe("person.reason");
        await (
            await Leave(
                World.Ops,
                World.Una,
                new
                {
                    days.from,
                    days.until,
                    reason = "Nobody had written it down.",
                }
            )
        ).Ok();
        (await Leaves(World.Una)).Count.ShouldBe(1);
    }

    public sealed class OnSqlite() : GrantLeaveTests(Provider.Sqlite);

    public sealed class OnPostgres() : GrantLeaveTests(Provider.Postgres);
}
