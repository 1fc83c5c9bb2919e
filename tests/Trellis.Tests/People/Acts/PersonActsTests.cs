using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.People.Acts;

/// <summary>What every act on a person's record shares.</summary>
public abstract class PersonActsTests(Provider provider) : OwnWorld(provider)
{
    private async Task<HttpResponseMessage> Put(string act, object body, bool dryRun = false) =>
        await (await App.As(World.Ops)).Client.PutAsJsonAsync(
            $"/api/people/{Of(World.Una)}/{act}{(dryRun ? "?dryRun=true" : "")}",
            body
        );

    [Fact]
    public async Task A_record_that_was_changed_since_the_preview_is_not_overwritten()
    {
        var seen = (await (await Put("employment", new { from = Today, hours = "20" }, dryRun: true)).Ok())[
            "seen"
        ]!.GetValue<string>();
        await (await Put("leave", new { from = Today.AddDays(3) })).Ok();
        var late = new
        {
            from = Today,
            hours = "20",
            seen,
        };
        (await Put("employment", late)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await (await Put("employment", late)).Code()).ShouldBe("stale");
        seen = (await (await Put("employment", new { from = Today, hours = "20" }, dryRun: true)).Ok())[
            "seen"
        ]!.GetValue<string>();
        (await (await Put("employment", late with { seen = seen })).Ok())["saved"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_saved_is_what_was_seen()
    {
        var ops = await App.As(World.Ops);
        var url = $"/people/{Of(World.Una)}/employment";
        (string, string) day = ("Input.From", $"{Today:yyyy-MM-dd}");
        var preview = await ops.Submit(url, "main form", day, ("Input.Hours", "25"), ("go", "preview"));
        var seen = Browser
            .Parse(await preview.Content.ReadAsStringAsync())
            .QuerySelector("input[name=seen]")!
            .GetAttribute("value")!;
        foreach (var (hours, mark) in new[] { ("10", seen), ("25", "") })
        {
            var other = await ops.Submit(url, "main form", day, ("Input.Hours", hours), ("seen", mark), ("go", "save"));
            other.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await other.Content.ReadAsStringAsync()).ShouldContain("Nothing is saved yet");
        }
        var saved = await ops.Submit(url, "main form", day, ("Input.Hours", "25"), ("seen", seen), ("go", "save"));
        saved.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_team_that_was_another_one_in_the_preview_is_not_handed_over()
    {
        var ops = await App.As(World.Ops);
        var url = $"/api/people/{Of(World.Max)}/reports/hand-over";
        var body = new { from = Today, handTo = World.Fox };
        var asked = await (await ops.Client.PostAsJsonAsync($"{url}?dryRun=true", body)).Ok();
        var seen = asked["seen"]!.GetValue<string>();
        await (await Put("employment", new { from = Today, manager = World.Max })).Ok();
        var late = await ops.Client.PostAsJsonAsync(
            url,
            new
            {
                body.from,
                body.handTo,
                seen,
            }
        );
        (await late.Code()).ShouldBe("stale");
    }

    [Fact]
    public async Task Only_asking_writes_nothing()
    {
        await App.As(World.Ops);
        foreach (
            var (act, body) in new (string, object)[]
            {
                ("employment", new { from = Today, hours = "20" }),
                ("leave", new { from = Today }),
                ("last-day", new { lastDay = Today, handTo = World.Fox }),
            }
        )
            await App.WritesNothing(async () =>
                (await (await Put(act, body, dryRun: true)).Ok())["saved"]!.GetValue<bool>().ShouldBeFalse()
            );
    }

    public sealed class OnSqlite() : PersonActsTests(Provider.Sqlite);

    public sealed class OnPostgres() : PersonActsTests(Provider.Postgres);
}
