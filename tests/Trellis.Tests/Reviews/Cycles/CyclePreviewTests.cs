using System.Text.Json;

namespace Trellis.Tests.Reviews.Cycles;

public abstract class CyclePreviewTests(Provider provider) : OwnWorld(provider)
{
    private async Task<JsonElement> Preview(Id<Cycle> id, string show = "in") =>
        await (await App.As(World.Ops)).Json($"/api/cycles/{id}/preview?show={show}");

    [Fact]
    public async Task It_counts_who_is_in_who_is_not_and_why_and_who_has_no_manager()
    {
        await App.Db(db =>
        {
            db.Add(new Leave { PersonId = Of(World.Una), From = Today });
            return db.SaveChangesAsync();
        });
        await World.OpenedReview();
        var view = await Preview(await World.DraftCycle());
        (
            view.GetProperty("takePart").GetInt32(),
            view.GetProperty("leftOut").GetInt32(),
            view.GetProperty("withoutManager").GetInt32()
        ).ShouldBe((6, 2, 1));
        view.GetProperty("reasons")
            .EnumerateArray()
            .Select(r => (r.GetProperty("why").GetString(), r.GetProperty("people").GetInt32()))
            .ShouldBe([("open-review", 1), ("on-leave", 1)], ignoreOrder: true);
    }

    [Fact]
    public async Task Names_are_listed_for_each()
    {
        var id = await World.DraftCycle(startedUntil: Today.AddDays(-401));
        var left = (await Preview(id, "out")).GetProperty("names");
        left.GetArrayLength().ShouldBe(8);
        left[0].GetProperty("why").GetString().ShouldBe("started-later");
        var unled = await Preview(await World.DraftCycle(), "without-manager");
        unled.GetProperty("names")[0].GetProperty("name").GetString().ShouldBe("Sky Example");
    }

    [Fact]
    public async Task The_page_offers_to_open_and_says_what_that_freezes()
    {
        var ops = await App.As(World.Ops);
        var id = await World.DraftCycle();
        var page = await ops.Page($"/cycles/{id}");
        page.QuerySelector($"form[action='/cycles/{id}/opening'] button")!
            .TextContent.Trim()
            .ShouldBe("Open the cycle for 8 people");
        App.Clock.Advance(TimeSpan.FromDays(1));
        page = await (await App.Again(World.Ops)).Page($"/cycles/{id}");
        page.QuerySelector($"form[action='/cycles/{id}/opening']").ShouldBeNull("its day is past");
        page.Body!.TextContent.ShouldContain("Choose today or a later day.");
    }

    public sealed class OnSqlite() : CyclePreviewTests(Provider.Sqlite);

    public sealed class OnPostgres() : CyclePreviewTests(Provider.Postgres);
}
