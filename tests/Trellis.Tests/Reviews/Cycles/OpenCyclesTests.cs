#pragma warning disable RS0030
using Microsoft.Extensions.DependencyInjection;
using Trellis.Reviews.Cycles;
using Trellis.Reviews.Opening;

namespace Trellis.Tests.Reviews.Cycles;

/// <summary>The recurring work that opens and ends the reviews of cycles.</summary>
public abstract class OpenCyclesTests(Provider provider) : OwnWorld(provider)
{
    private Task<List<Id<Person>>> InIt(Id<Cycle> id) =>
        App.Db(db => db.Set<Review>().Where(r => r.CycleId == id).Select(r => r.PersonId).ToListAsync());

    [Fact]
    public async Task What_was_stopped_half_way_and_is_started_again_ends_with_each_person_in_it_once()
    {
        var id = await World.DraftCycle();
        (await (await App.As(World.Ops)).Act(id, "opening")).EnsureSuccessStatusCode();
        // the server died when three were saved
        await App.Run(
            async (services, db) =>
            {
                var cycle = await db.Set<Cycle>().AsNoTracking().SingleAsync(c => c.Id == id);
                foreach (var who in new[] { World.Ada, World.Una, World.Fox })
                    await services
                        .GetRequiredService<ReviewOpening>()
                        .AddAnnual(
                            new Dictionary<Id<Person>, DateOnly> { [Of(who)] = cycle.OpensOn },
                            cycle.Terms,
                            id,
                            default
                        );
                return await db.SaveChangesAsync();
            }
        );
        var half = await (await App.As(World.Ops)).Page($"/cycles/{id}");
        half.Body!.TextContent.ShouldContain("3 of 8 reviews are opened");
        (await App.RunCycles()).ShouldBe(5);
        (await InIt(id)).ShouldBe(World.People.Values, ignoreOrder: true);
        (await App.RunCycles()).ShouldBe(0);
        (await InIt(id)).Count.ShouldBe(8);
        (await App.KindsTo(Of(World.Ada))).ShouldBe(["review.annual-opened"]);
    }

    [Fact]
    public async Task Two_servers_that_work_at_once_open_one_for_each()
    {
        var id = await World.DraftCycle();
        (await (await App.As(World.Ops)).Act(id, "opening")).EnsureSuccessStatusCode();
        Task<int> Work() =>
            App.Run(async (services, _) => (await services.GetRequiredService<OpenCycles>().Handle(default)).Value);
        await Task.WhenAll(Work(), Work());
        (await InIt(id)).ShouldBe(World.People.Values, ignoreOrder: true);
    }

    [Fact]
    public async Task Reviews_open_on_the_opening_day_and_count_from_it()
    {
        var id = await World.DraftCycle(Today.AddDays(3));
        (await (await App.As(World.Ops)).Act(id, "opening")).EnsureSuccessStatusCode();
        (await App.RunCycles()).ShouldBe(0);
        App.Clock.Advance(TimeSpan.FromDays(4)); // the server was off on the day itself
        (await App.RunCycles()).ShouldBe(8);
        var review = await App.Db(db =>
            db.Set<Review>().AsNoTracking().FirstAsync(r => r.CycleId == id && r.PersonId == Of(World.Una))
        );
        (review.CountedFrom, review.OpenedOn).ShouldBe((Today.AddDays(-1), Today));
    }

    [Fact]
    public async Task Only_Trellis_itself_does_it()
    {
        await using var scope = App.Services.CreateAsyncScope();
        scope
            .ServiceProvider.GetRequiredService<Trellis.Accounts.ViewerSource>()
            .Act(new(Of(World.Ops), "Ops", AccessRole.PeopleOps, Today, App.Clock.GetUtcNow().UtcDateTime));
        var services = scope.ServiceProvider;
        (await services.GetRequiredService<OpenCycles>().Handle(default)).Problem.ShouldBeOfType<Problem.Forbidden>();
        (await services.GetRequiredService<CountCycles>().Handle(default)).Problem.ShouldBeOfType<Problem.Forbidden>();
        (
            await services.GetRequiredService<DeleteCycleDrafts>().Handle(default)
        ).Problem.ShouldBeOfType<Problem.Forbidden>();
    }

    public sealed class OnSqlite() : OpenCyclesTests(Provider.Sqlite);

    public sealed class OnPostgres() : OpenCyclesTests(Provider.Postgres);
}
