using Microsoft.Extensions.DependencyInjection;
using Trellis.Jobs;

namespace Trellis.Tests.Jobs;

/// <summary>A run is worked on by one server at a time, and of a server that died another takes it over.</summary>
public abstract class JobLeasesTests(Provider provider) : IAsyncLifetime
{
    private TestApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await TestApp.Start(provider);
        await Leases(l => l.Schedule("test", _app.Clock.UtcNow(), default));
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task The_run_of_a_server_that_died_is_taken_again_once_its_lease_has_ended()
    {
        (await Take()).ShouldNotBeNull();
        (await Take()).ShouldBeNull("another server holds it");
        _app.Clock.Advance(JobLeases.Length);
        (await Take()).ShouldNotBeNull().Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task A_run_that_is_held_for_longer_is_not_taken_meanwhile()
    {
        var run = (await Take())!;
        _app.Clock.Advance(TimeSpan.FromMinutes(4));
        (await Leases(l => l.Renew(run, default))).ShouldBeTrue();
        _app.Clock.Advance(TimeSpan.FromMinutes(4));
        (await Take()).ShouldBeNull();
    }

    [Fact]
    public async Task Who_slept_through_the_lease_neither_renews_nor_ends_what_another_works_on()
    {
        var slept = (await Take())!;
        _app.Clock.Advance(JobLeases.Length);
        var works = (await Take())!;
        (await Leases(l => l.Renew(slept, default))).ShouldBeFalse();
        await Leases(l => l.End(slept, new("", "I was away."), default));
        (await Run()).EndedAt.ShouldBeNull();
        await Leases(l => l.End(works, new("1 thing done.", ""), default));
        (await Run()).ShouldSatisfyAllConditions(
            r => r.EndedAt.ShouldNotBeNull(),
            r => (r.Result, r.Error).ShouldBe(("1 thing done.", "")),
            r => r.LeasedUntil.ShouldBeNull()
        );
    }

    [Fact]
    public async Task A_run_that_ends_the_server_each_time_is_left_alone_and_said_to_have_failed()
    {
        for (var i = 0; i < JobLeases.MostAttempts; i++)
        {
            (await Take()).ShouldNotBeNull();
            _app.Clock.Advance(JobLeases.Length);
        }
        (await Take()).ShouldBeNull();
        (await Run()).Error.ShouldBe("The server ended in the middle of it, each time.");
    }

    [Fact]
    public async Task Of_several_runs_only_the_newest_is_done()
    {
        _app.Clock.Advance(TimeSpan.FromDays(1));
        await Leases(l => l.Schedule("test", _app.Clock.UtcNow(), default));
        var run = (await Take())!;
        await Leases(l => l.End(run, new("", ""), default));
        (await Take()).ShouldBeNull("what was missed is done with it");
    }

    [Fact]
    public async Task A_server_that_is_stopped_gives_its_run_back()
    {
        var run = (await Take())!;
        await Leases(l => l.GiveBack(run));
        (await Take()).ShouldNotBeNull().Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task No_run_begins_beside_an_earlier_one_and_what_was_interrupted_is_said_to_be()
    {
        (await Take()).ShouldNotBeNull();
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Leases(l => l.Schedule("test", _app.Clock.UtcNow(), default));
        (await Take()).ShouldBeNull("the earlier run is held");
        _app.Clock.Advance(JobLeases.Length);
        await Leases(l => l.Schedule("test", _app.Clock.UtcNow().AddSeconds(-1), default));
        var newest = (await Take())!;
        await Leases(l => l.End(newest, new("", ""), default));
        var runs = await _app.Db(db => db.Set<JobRun>().AsNoTracking().OrderBy(r => r.DueAt).ToListAsync());
        runs.ShouldAllBe(r => r.EndedAt != null);
        runs.Select(r => r.Error.Length > 0).ShouldBe([true, false, false], "only the first was ever begun");
    }

    private Task<JobRun?> Take() => Leases(l => l.Take("test", default));

    private Task<JobRun> Run() => _app.Db(db => db.Set<JobRun>().AsNoTracking().SingleAsync());

    private Task<T> Leases<T>(Func<JobLeases, Task<T>> work) =>
        _app.Run((services, _) => work(services.GetRequiredService<JobLeases>()));

    private Task Leases(Func<JobLeases, Task> work) =>
        Leases(async leases =>
        {
            await work(leases);
            return true;
        });

    public sealed class OnSqlite() : JobLeasesTests(Provider.Sqlite);

    public sealed class OnPostgres() : JobLeasesTests(Provider.Postgres);
}
