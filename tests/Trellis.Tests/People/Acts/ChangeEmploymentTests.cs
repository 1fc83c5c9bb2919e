#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.People.Acts;

/// <summary>A person gets another manager, position or other hours from a day on.</summary>
public abstract class ChangeEmploymentTests(Provider provider) : OwnWorld(provider)
{
    private async Task<HttpResponseMessage> Change(string by, string whom, object change, bool dryRun = false) =>
        await (await App.As(by)).Client.PutAsJsonAsync(
            $"/api/people/{Of(whom)}/employment{(dryRun ? "?dryRun=true" : "")}",
            change
        );

    [Fact]
    public async Task A_manager_from_next_week_on_sees_from_that_day_and_the_former_until_the_day_before()
    {
        var monday = Today.AddDays(7);
        var change = new { from = monday, manager = World.Max };
        var asked = await (await Change(World.Ops, World.Una, change, dryRun: true)).Ok();
        asked["saved"]!.GetValue<bool>().ShouldBeFalse();
        asked["follows"]!
            .AsArray()
            .Select(f => f!["title"]!.GetValue<string>())
            .ShouldBe(["Fox Example loses access", "Max Example gets access"]);
        await App.WritesNothing(async () => await (await Change(World.Ops, World.Una, change, dryRun: true)).Ok());

        (await (await Change(World.Ops, World.Una, change)).Ok())["saved"]!.GetValue<bool>().ShouldBeTrue();
        var planned = (await (await App.As(World.Ops)).Page($"/people/{Of(World.Una)}")).QuerySelector("tbody tr")!;
        planned.TextContent.ShouldContain("Planned");
        planned.TextContent.ShouldContain("Max Example");
        planned.TextContent.ShouldNotContain("Today");
        foreach (var (days, sees) in new[] { (0, World.Fox), (6, World.Fox), (1, World.Max), (1, World.Max) })
        {
            App.Clock.Advance(TimeSpan.FromDays(days));
            foreach (var who in new[] { World.Fox, World.Max })
                (await (await App.Again(who)).Get($"/people/{Of(World.Una)}/growth")).StatusCode.ShouldBe(
                    who == sees ? HttpStatusCode.OK : HttpStatusCode.NotFound,
                    $"{who} after {days} more days"
                );
        }
    }

    [Fact]
    public async Task The_page_says_what_follows_keeps_what_was_typed_and_then_saves()
    {
        var ops = await App.As(World.Ops);
        var url = $"/people/{Of(World.Una)}";
        (await ops.Page(url)).QuerySelectorAll($"a[href='{url}/employment']").ShouldNotBeEmpty();
        (string, string)[] typed = [("Input.From", $"{Today:yyyy-MM-dd}"), ("Input.Hours", "32,5")];
        var preview = await ops.Submit($"{url}/employment", "main form", [.. typed, ("go", "preview")]);
        preview.StatusCode.ShouldBe(HttpStatusCode.OK);
        var text = await preview.Content.ReadAsStringAsync();
        text.ShouldContain("What this changes");
        text.ShouldContain("value=\"32,5\"");
        (await Hours()).ShouldBe(2400);
        var seen = Browser.Parse(text).QuerySelector("input[name=seen]")!.GetAttribute("value")!;
        (
            await ops.Submit($"{url}/employment", "main form", [.. typed, ("seen", seen), ("go", "save")])
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await Hours()).ShouldBe(1950);
    }

    private Task<int> Hours() =>
        App.Db(db =>
            db.Set<Employment>()
                .Where(e => e.PersonId == Of(World.Una) && e.From <= Today && (e.Until == null || e.Until > Today))
                .Select(e => e.WeeklyMinutes)
                .SingleAsync()
        );

    [Fact]
    public async Task A_day_in_the_past_is_a_correction_with_its_reason_in_the_record()
    {
        var change = new
        {
            from = Today.AddDays(-10),
            hours = "20",
            reason = "",
        };
        (await (await Change(World.Ops, World.Una, change)).Code()).ShouldBe("person.reason");
        await World.Writes(
            "person.changed",
            World.Ops,
            World.Una,
            $"Hours a week: 40 → 20, from {Today.AddDays(-10):d MMMM yyyy}. Reason: The contract says so.",
            async () =>
                await (await Change(World.Ops, World.Una, change with { reason = "The contract says so." })).Ok()
        );
    }

    [Theory]
    [InlineData(World.Ops, World.Ops, HttpStatusCode.Forbidden)]
    [InlineData(World.Fox, World.Una, HttpStatusCode.NotFound)]
    [InlineData(World.Una, World.Una, HttpStatusCode.NotFound)]
    public async Task Nobody_changes_their_own_and_only_the_office_that_of_others(
        string by,
        string whom,
        HttpStatusCode answer
    ) => (await Change(by, whom, new { from = Today, hours = "20" })).StatusCode.ShouldBe(answer);

    [Fact]
    public async Task What_is_already_so_is_no_change()
    {
        var answer = await (
            await Change(
                World.Ops,
                World.Una,
                new
                {
                    from = Today,
                    hours = "40",
                    manager = World.Fox,
                }
            )
        ).Ok();
        answer["changes"]!.AsArray().ShouldBeEmpty();
        answer["saved"]!.GetValue<bool>().ShouldBeFalse();
    }

    public sealed class OnSqlite() : ChangeEmploymentTests(Provider.Sqlite);

    public sealed class OnPostgres() : ChangeEmploymentTests(Provider.Postgres);
}
