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
