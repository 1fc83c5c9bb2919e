#pragma warning disable RS0030
using System.Net.Http.Json;

namespace Trellis.Tests.People.Acts;

/// <summary>Somebody is back, from a leave or after they had left.</summary>
public abstract class ReturnToWorkTests(Provider provider) : OwnWorld(provider)
{
    private async Task<HttpResponseMessage> Send(HttpMethod method, string act, object body) =>
        await (await App.Again(World.Ops)).Client.SendAsync(
            new(method, $"/api/people/{Of(World.Una)}/{act}") { Content = JsonContent.Create(body) }
        );

    private Task<HttpResponseMessage> Return(object body) => Send(HttpMethod.Post, "return", body);

    private Task<Person> Una() =>
        App.Db(db =>
            db.Set<Person>()
                .Include(p => p.Employments)
                .Include(p => p.Leaves)
                .AsSplitQuery()
                .SingleAsync(p => p.Email == World.Una)
        );

    [Fact]
    public async Task A_leave_ends_on_the_day_before_they_are_back()
    {
        (await (await Return(new { from = Today })).Code()).ShouldBe("person.not-away");
        await (await Send(HttpMethod.Put, "leave", new { from = Today })).Ok();
        await (await Return(new { from = Today.AddDays(30) })).Ok();
        (await Una()).Leaves.ShouldHaveSingleItem().Until.ShouldBe(Today.AddDays(29));
    }

    [Fact]
    public async Task Whoever_left_begins_another_employment_and_the_first_stays_as_it_was()
    {
        var (before, last) = (await Una(), Today);
        await (await Send(HttpMethod.Put, "last-day", new { lastDay = last })).Ok();
        App.Clock.Advance(TimeSpan.FromDays(100));
        (await (await Return(new { from = last })).Code()).ShouldBe("person.still-here");
        var again = Today.AddDays(120);
        await (await Return(new { from = again, hours = "20" })).Ok();
        var una = await Una();
        (una.StartsOn, una.EndsOn).ShouldBe((again, null));
        var facts = una.Employments.OrderBy(e => e.From).ToList();
        facts[0].From.ShouldBe(before.Employments.Min(e => e.From));
        facts[^2].Until.ShouldBe(last.AddDays(1));
        (facts[^1].From, facts[^1].Until, facts[^1].ManagerId, facts[^1].WeeklyMinutes).ShouldBe(
            (again, null, Of(World.Fox), 1200)
        );
        facts[^1].PositionId.ShouldBe(facts[^2].PositionId);
    }

    [Fact]
    public async Task A_manager_who_has_left_meanwhile_is_not_the_manager_again_unseen()
    {
        await (await Send(HttpMethod.Put, "last-day", new { lastDay = Today })).Ok();
        await (
            await (await App.As(World.Ops)).Client.PutAsJsonAsync(
                $"/api/people/{Of(World.Fox)}/last-day",
                new { lastDay = Today.AddDays(9) }
            )
        ).Ok();
        App.Clock.Advance(TimeSpan.FromDays(100));
        (await (await Return(new { from = Today })).Code()).ShouldBe("person.manager");
        await (await Return(new { from = Today, manager = "none" })).Ok();
        (await Una()).Employments.MaxBy(e => e.From)!.ManagerId.ShouldBeNull();
    }

    public sealed class OnSqlite() : ReturnToWorkTests(Provider.Sqlite);

    public sealed class OnPostgres() : ReturnToWorkTests(Provider.Postgres);
}
