using Microsoft.Extensions.DependencyInjection;
using Trellis.Reviews.Levelling;

namespace Trellis.Tests.Reviews.Levelling;

public abstract class SessionNumbersTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task An_earlier_session_is_remembered_and_a_later_one_changes_nothing_in_it()
    {
        var first = await World.ComparedCycle();
        (await Shown(first)).ShouldBe("1: -; 1: -; 5: 0,2,2,1");
        await End(first);
        App.Clock.Advance(TimeSpan.FromDays(300));
        await App.Again(World.Ops);
        var second = await World.ComparedCycle();
        (await Shown(second)).ShouldBe("1: -; 1: -; 5: -", "the same five people were counted before");
        (await Shown(first)).ShouldBe("1: -; 1: -; 5: 0,2,2,1");
    }

    private Task<int> End(Id<Cycle> id) =>
        App.Db(async db =>
        {
            var now = App.Clock.GetUtcNow().UtcDateTime;
            await db.Set<Cycle>().Where(c => c.Id == id).ExecuteUpdateAsync(c => c.SetProperty(x => x.EndedAt, now));
            return await db.Set<Review>()
                .Where(r => r.CycleId == id)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.EndedAt, now));
        });

    private Task<string> Shown(Id<Cycle> id) =>
        App.Run(
            async (services, db) =>
            {
                var cycle = await db.Set<Cycle>().SingleAsync(c => c.Id == id);
                var numbers = await services.GetRequiredService<SessionNumbers>().Load(cycle, default);
                return string.Join(
                    "; ",
                    numbers
                        .Levels.Rows.Where(r => r.Item == World.Writing)
                        .OrderBy(r => r.People)
                        .Select(r => $"{r.People}: {(r.Counts is { } counts ? string.Join(',', counts) : "-")}")
                );
            }
        );

    public sealed class OnSqlite() : SessionNumbersTests(Provider.Sqlite);

    public sealed class OnPostgres() : SessionNumbersTests(Provider.Postgres);
}
