using System.Net;

namespace Trellis.Tests.Reviews.Cycles;

public abstract class CycleOfReviewTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_reason_is_read_by_everybody_with_a_part_in_a_review_and_by_nobody_else()
    {
        var id = await World.OpenedCycle();
        var review = await World.AnnualOf(World.Ada);
        var extension = new
        {
            stage = "writing",
            until = Today.AddDays(30),
            reason = "A release comes first.",
        };
        (await (await App.As(World.Ops)).Act(id, "extension", extension)).EnsureSuccessStatusCode();
        foreach (var who in new[] { World.Ada, World.Max, World.Ops })
        {
            var page = await (await App.As(who)).Page($"/reviews/{review}/cycle");
            page.Body!.TextContent.ShouldContain("A release comes first.");
            page.QuerySelector("h1")!.TextContent.ShouldBe("Annual 360, autumn 2026");
        }
        foreach (var who in new[] { World.Una, World.Fox, World.Adm })
            (await (await App.As(who)).Get($"/api/reviews/{review}/cycle")).StatusCode.ShouldBe(
                HttpStatusCode.NotFound
            );
    }

    public sealed class OnSqlite() : CycleOfReviewTests(Provider.Sqlite);

    public sealed class OnPostgres() : CycleOfReviewTests(Provider.Postgres);
}
