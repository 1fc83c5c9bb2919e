#pragma warning disable RS0030
using Microsoft.Extensions.DependencyInjection;
using Trellis.Reviews.Cycles;

namespace Trellis.Tests.Reviews.Cycles;

public abstract class DeleteCycleDraftsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Drafts_stay_with_their_writers_for_thirty_days_and_what_was_submitted_stays()
    {
        var id = await World.OpenedCycle();
        var review = await World.AnnualOf(World.Ada);
        await (await App.As(World.Max)).Invite(review, null, Of(World.Una), Of(World.Fox));
        var una = await App.As(World.Una);
        var fox = await App.As(World.Fox);
        (await una.Feedback(await una.AskedFor(), "A draft.", submit: false)).EnsureSuccessStatusCode();
        (await fox.Feedback(await fox.AskedFor(), "Submitted.")).EnsureSuccessStatusCode();
        (await (await App.As(World.Ops)).Act(id, "cancellation", new { reason = "x" })).EnsureSuccessStatusCode();
        await App.RunCycles();
        App.Clock.Advance(TimeSpan.FromDays(29));
        (await Delete()).ShouldBe(0);
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await Delete()).ShouldBe(1);
        (await Delete()).ShouldBe(0);
        var left = await App.Db(db => db.Set<CoworkerFeedback>().Where(f => f.ReviewId == review).ToListAsync());
        left.ShouldHaveSingleItem().Keep.ShouldBe("Submitted.");
    }

    [Fact]
    public async Task Levels_that_were_compared_and_never_shared_go_with_them()
    {
        var id = await World.ComparedCycle();
        var before = await Compared();
        (await (await App.As(World.Ops)).Act(id, "cancellation", new { reason = "x" })).EnsureSuccessStatusCode();
        await App.RunCycles();
        (await Compared()).ShouldBe(before);
        App.Clock.Advance(TimeSpan.FromDays(30));
        (await Delete()).ShouldBeGreaterThan(0);
        (await Compared()).ShouldBe(before - 7, "those of the seven people who were compared");
    }

    private Task<int> Compared() => App.Db(db => db.Set<ComparedFinal>().CountAsync());

    private Task<int> Delete() =>
        App.Run(async (services, _) => (await services.GetRequiredService<DeleteCycleDrafts>().Handle(default)).Value);

    public sealed class OnSqlite() : DeleteCycleDraftsTests(Provider.Sqlite);

    public sealed class OnPostgres() : DeleteCycleDraftsTests(Provider.Postgres);
}
