using System.Net.Http.Json;

namespace Trellis.Tests.Reviews.Cycles;

public abstract class CopyCycleTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_copy_is_a_draft_a_year_later_with_the_same_people_and_terms()
    {
        var id = await World.DraftCycle(
            startedUntil: Today.AddDays(-30),
            teams: [Of(World.Sky)],
            terms: new { coworkersMost = 5 }
        );
        var ops = await App.As(World.Ops);
        (await ops.Act(id, "opening")).EnsureSuccessStatusCode();
        var copy = await (await ops.Act(id, "copy")).Content.ReadFromJsonAsync<Id<Cycle>>();
        (await (await ops.Act(id, "copy")).Content.ReadFromJsonAsync<Id<Cycle>>()).ShouldBe(copy, "a second click");
        var view = await ops.Json($"/api/cycles/{copy}");
        view.GetProperty("state").GetString().ShouldBe("draft");
        view.GetProperty("name").GetString().ShouldBe("Annual 360, autumn 2027");
        view.GetProperty("opensOn").GetString().ShouldBe($"{Today.AddYears(1):yyyy-MM-dd}");
        view.GetProperty("startedUntil").GetString().ShouldBe($"{Today.AddDays(-30).AddYears(1):yyyy-MM-dd}");
        view.GetProperty("terms").GetProperty("coworkersMost").GetInt32().ShouldBe(5);
        view.GetProperty("teams")[0].GetProperty("name").GetString().ShouldBe("Sky Example");
    }

    public sealed class OnSqlite() : CopyCycleTests(Provider.Sqlite);

    public sealed class OnPostgres() : CopyCycleTests(Provider.Postgres);
}
