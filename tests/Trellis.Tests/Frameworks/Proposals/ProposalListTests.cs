using System.Net.Http.Json;
using Trellis.Frameworks.Proposals;

namespace Trellis.Tests.Frameworks.Proposals;

/// <summary>What people say about the framework, and what came of it.</summary>
public abstract class ProposalListTests(Provider provider) : ProposalWorld(provider)
{
    [Fact]
    public async Task Open_ones_ones_own_and_all_of_them_are_told_apart()
    {
        var (una, ops) = (await App.As(World.Una), await App.As(World.Ops));
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        var id = await Proposed(una);
        (await Comments(ops, "open")).ShouldBe(["Clearer.", "Say it shorter."], "the newest first");
        (await Comments(una, "mine")).ShouldBe(["Clearer."]);
        await (
            await ops.Client.PostAsJsonAsync(
                $"/api/proposals/{id}/decision",
                new { decision = "declined", answer = "No." }
            )
        ).Ok();
        (await Comments(ops, "open")).ShouldBe(["Say it shorter."]);
        (await Comments(una, "mine")).ShouldBe(["Clearer."]);
        (await Comments(ops, "all")).ShouldBe(["Clearer.", "Say it shorter."]);
        (await ops.Page("/framework/proposals")).QuerySelector(".tabs")!.TextContent.ShouldContain("Open (1)");
        (await (await App.As(World.Fin)).Page("/framework/proposals?which=mine"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("You have not said anything yet.");
    }

    [Fact]
    public async Task A_competency_has_those_about_it()
    {
        var una = await App.As(World.Una);
        foreach (var (item, count) in new[] { (World.Writing, 1), (await Item("Listening"), 0) })
            (await una.Json($"/api/competencies/{item}/proposals"))
                .GetProperty("lines")
                .GetArrayLength()
                .ShouldBe(count);
    }

    [Fact]
    public async Task They_come_twenty_at_a_time()
    {
        await App.Db(db =>
        {
            db.AddRange(
                Enumerable
                    .Range(1, ProposalList.PageSize)
                    .Select(n => new Proposal
                    {
                        CompetencyId = World.Writing,
                        AuthorId = Of(World.Una),
                        At = App.Clock.GetUtcNow().UtcDateTime.AddMinutes(n),
                        Comment = $"Comment {n}",
                    })
            );
            return db.SaveChangesAsync();
        });
        var ops = await App.As(World.Ops);
        (await Comments(ops, "open")).Count.ShouldBe(ProposalList.PageSize);
        (await Comments(ops, "open&page=2")).ShouldBe(["Say it shorter."]);
    }

    private static async Task<List<string>> Comments(Browser browser, string which) =>
        [
            .. (await browser.Json($"/api/proposals?which={which}"))
                .GetProperty("lines")
                .EnumerateArray()
                .Select(l => l.GetProperty("comment").GetString()!),
        ];

    public sealed class OnSqlite() : ProposalListTests(Provider.Sqlite);

    public sealed class OnPostgres() : ProposalListTests(Provider.Postgres);
}
