#pragma warning disable RS0030
using System.Net.Http.Json;
using Trellis.People;

namespace Trellis.Tests.People;

/// <summary>People Ops is told who has no position, and where to give them one.</summary>
public abstract class PeopleTasksTests(Provider provider) : OwnWorld(provider)
{
    private async Task Hire(string name) =>
        await (
            await (await App.As(World.Ops)).Client.PostAsJsonAsync(
                "/api/people",
                new
                {
                    email = $"{name}@example.org",
                    name,
                    from = Today.AddDays(7),
                }
            )
        ).Ok();

    [Fact]
    public async Task Whoever_has_no_position_is_waiting_for_one_until_they_have()
    {
        var ops = await App.As(World.Ops);
        var before = (await ops.Tasks()).SingleOrDefault(t => t.Kind == PeopleTasks.WithoutPosition)?.Count ?? 0;
        await Hire("Wei");
        await Hire("Zoe");
        (await ops.Task(PeopleTasks.WithoutPosition))!.Count.ShouldBe(before + 2);
        (await ops.Page("/people?show=without-position")).QuerySelectorAll("main tbody tr").Length.ShouldBe(before + 2);
        (await (await App.As(World.Adm)).Tasks()).ShouldNotContain(t => t.Kind == PeopleTasks.WithoutPosition);
        var wei = (await App.Db(db => db.Set<Person>().SingleAsync(p => p.Name == "Wei"))).Id;
        await (
            await ops.Client.PutAsJsonAsync(
                $"/api/people/{wei}/employment",
                new { from = Today.AddDays(7), position = "Maker / Maker" }
            )
        ).Ok();
        (await ops.Task(PeopleTasks.WithoutPosition))!.Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task Whoever_has_no_manager_is_waiting_for_one_and_whoever_leads_others_may_be_at_the_top()
    {
        var ops = await App.As(World.Ops);
        var before = (await ops.Tasks()).SingleOrDefault(t => t.Kind == PeopleTasks.WithoutManager)?.Count ?? 0;
        await Hire("Wei");
        (await ops.Task(PeopleTasks.WithoutManager))!.Count.ShouldBe(before + 1);
        var shown = (await ops.Page("/people?show=without-manager")).QuerySelector("main tbody")!.TextContent;
        shown.ShouldContain("Wei");
        shown.ShouldContain("Sky Example");
        shown.ShouldNotContain("Ada Example");
        var wei = (await App.Db(db => db.Set<Person>().SingleAsync(p => p.Name == "Wei"))).Id;
        await (
            await ops.Client.PutAsJsonAsync(
                $"/api/people/{wei}/employment",
                new { from = Today.AddDays(7), manager = World.Max }
            )
        ).Ok();
        ((await ops.Tasks()).SingleOrDefault(t => t.Kind == PeopleTasks.WithoutManager)?.Count ?? 0).ShouldBe(before);
    }

    [Theory]
    [InlineData("without-manager", true)]
    [InlineData("starting", true)]
    [InlineData("not-invited", true)]
    [InlineData("on-leave", false)]
    [InlineData("leaving", false)]
    [InlineData("left", false)]
    public async Task The_list_of_people_shows_those_in_a_state(string show, bool isShown)
    {
        await Hire("Wei");
        (await (await App.As(World.Ops)).Page($"/people?show={show}"))
            .QuerySelector("main")!
            .TextContent.Contains("Wei@example.org", StringComparison.Ordinal)
            .ShouldBe(isShown);
    }

    public sealed class OnSqlite() : PeopleTasksTests(Provider.Sqlite);

    public sealed class OnPostgres() : PeopleTasksTests(Provider.Postgres);
}
