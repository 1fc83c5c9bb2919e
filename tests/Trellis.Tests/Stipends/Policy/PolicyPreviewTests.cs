using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Stipends.Policy;

/// <summary>What a policy would change for each person, before it is published.</summary>
public abstract class PolicyPreviewTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_change_is_seen_on_each_person_first_and_never_rewrites_what_was_earned_before_its_day()
    {
        var (ops, una) = (await App.As(World.Ops), await App.As(World.Una));
        var from = Today.AddDays(30);
        var terms = await App.Terms(("annual", 2400m));
        var preview = await (
            await ops.Client.PostAsJsonAsync("/api/stipend/policies/preview", new { from, terms })
        ).Ok();
        (preview["touched"]!.GetValue<int>(), preview["untouched"]!.GetValue<int>()).ShouldBe((8, 0));
        var line = preview["lines"]!.AsArray().Single(l => l!["name"]!.GetValue<string>() == "Una Example")!;
        (
            line["before"]!.GetValue<decimal>(),
            line["after"]!.GetValue<decimal>(),
            line["change"]!.GetValue<decimal>()
        ).ShouldBe((2000m, 2328.77m, 328.77m)); // 65 days at 2,000 and 300 at 2,400
        (await App.Db(db => db.Set<StipendPolicy>().CountAsync())).ShouldBe(1, "looking publishes nothing");

        (await una.Available(Today.AddDays(29))).ShouldBe(2000m);
        await (await App.PublishPolicy(from, terms, after: 1)).Ok();
        (await una.Available(from)).ShouldBe(2328.77m);
        (await (await App.PublishPolicy(from, terms, after: 1)).Ok())["number"]!
            .GetValue<int>()
            .ShouldBe(2, "a second click is the same policy");
        (await App.PublishPolicy(from, await App.Terms(("annual", 2500m)), after: 1)).StatusCode.ShouldBe(
            HttpStatusCode.Conflict,
            "somebody published meanwhile"
        );
        (await una.Page("/stipend/policy")).QuerySelector("main")!.TextContent.ShouldContain("2,000.00");
    }

    public sealed class OnSqlite() : PolicyPreviewTests(Provider.Sqlite);

    public sealed class OnPostgres() : PolicyPreviewTests(Provider.Postgres);
}
