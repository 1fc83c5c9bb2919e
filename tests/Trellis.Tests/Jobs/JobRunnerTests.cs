using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Trellis.Jobs;

namespace Trellis.Tests.Jobs;

/// <summary>
/// What Trellis does by itself as time passes: it is really there, it acts as Trellis, each run is written down, and no
/// fault ends it.
/// </summary>
public abstract class JobRunnerTests(Provider provider) : IAsyncLifetime
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private TestApp _app = null!;

    public async Task InitializeAsync() => _app = await TestApp.Start(provider);

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_job_runs_once_in_each_interval_and_acts_as_Trellis()
    {
        var runs = new List<bool>();
        var (job, runner) = Job(scope => runs.Add(scope.GetRequiredService<Viewer>().IsOperator));
        await runner.RunWhenDue(job, default);
        await runner.RunWhenDue(job, default);
        runs.ShouldBe([true]);
        _app.Clock.Advance(Hour);
        await runner.RunWhenDue(job, default);
        runs.Count.ShouldBe(2);
        (await Runs()).ShouldAllBe(r => r.EndedAt != null && r.Error == "" && r.Result == "2 tests made.");
    }

    [Fact]
    public async Task A_week_that_was_slept_through_is_made_up_for_once()
    {
        var runs = 0;
        var (job, runner) = Job(_ => runs++);
        await runner.RunWhenDue(job, default);
        _app.Clock.Advance(TimeSpan.FromDays(7));
        await runner.RunWhenDue(job, default);
        await runner.RunWhenDue(job, default);
        runs.ShouldBe(2);
    }

    [Fact]
    public async Task Of_several_servers_that_look_at_the_same_moment_one_does_the_work()
    {
        var runs = 0;
        var (job, _) = Job(_ => Interlocked.Increment(ref runs));
        var servers = Enumerable.Range(0, 8).Select(_ => Runner()).ToList();
        await Task.WhenAll(servers.Select(s => Task.Run(() => s.RunWhenDue(job, default))));
        runs.ShouldBe(1);
        (await Runs()).ShouldHaveSingleItem().EndedAt.ShouldNotBeNull();
        servers.ForEach(s => s.Dispose());
    }

    [Fact]
    public async Task A_run_that_could_not_be_begun_is_tried_again_at_the_next_look()
    {
        var runs = 0;
        var (job, _) = Job(_ => runs++);
        using var runner = new JobRunner(
            [],
            new AwayAtFirst(_app.Services.GetRequiredService<IServiceScopeFactory>()),
            new(),
            _app.Clock,
            NullLogger<JobRunner>.Instance
        );
        await runner.RunWhenDue(job, default);
        runs.ShouldBe(0);
        await runner.RunWhenDue(job, default);
        runs.ShouldBe(1);
    }

    [Fact]
    public async Task While_the_server_runs_no_fault_of_one_job_keeps_the_next_from_its_turn()
    {
        var done = new TaskCompletionSource();
        using var runner = new JobRunner(
            [
                new("faulty", "Fails", Hour, (_, _) => throw new InvalidOperationException("a fault of our own")),
                new(
                    "sound",
                    "Works",
                    Hour,
                    (_, _) =>
                    {
                        done.TrySetResult();
                        return Task.FromResult<Result<string>>("");
                    }
                ),
            ],
            _app.Services.GetRequiredService<IServiceScopeFactory>(),
            new(),
            _app.Clock,
            NullLogger<JobRunner>.Instance
        );
        await runner.StartAsync(default);
        await done.Task.WaitAsync(TimeSpan.FromMinutes(1));
        runner.ExecuteTask!.IsCompleted.ShouldBeFalse("it waits for the next look");
        await runner.StopAsync(default);
        runner.ExecuteTask.IsFaulted.ShouldBeFalse();
    }

    [Fact]
    public async Task Whatever_fails_is_written_down_and_tried_again_in_the_next_interval()
    {
        Queue<Exception> faults = new([
            new Microsoft.Data.Sqlite.SqliteException("disk full", 13),
            new InvalidOperationException("a fault of our own"),
            new TaskCanceledException("the database took too long"),
        ]);
        var (job, runner) = Job(_ =>
        {
            if (faults.TryDequeue(out var fault))
                throw fault;
        });
        for (var i = 0; i < 4; i++)
        {
            await runner.RunWhenDue(job, default);
            _app.Clock.Advance(Hour);
        }
        (await Runs())
            .Select(r => r.Error)
            .ShouldBe(["disk full", "a fault of our own", "the database took too long", ""]);
    }

    [Fact]
    public async Task The_list_of_runs_goes_back_ninety_days()
    {
        var (job, runner) = Job(_ => { });
        await runner.RunWhenDue(job, default);
        _app.Clock.Advance(JobLeases.Kept + Hour);
        await runner.RunWhenDue(job, default);
        (await Runs()).Count.ShouldBe(1);
    }

    [Fact]
    public void All_jobs_run_with_the_server()
    {
        using var directory = DataDirectory
            .Open(Path.Combine(Path.GetTempPath(), $"trellis-test-{Guid.CreateVersion7():N}"), "a test")
            .Value!;
        var services = Trellis.App.Create(new(directory)).Services;
        services
            .Where(s => s.ServiceType == typeof(IHostedService))
            .Select(s => s.ImplementationType)
            .ShouldContain(typeof(JobRunner));
        services
            .Where(s => s.ServiceType == typeof(Job))
            .Select(s => ((Job)s.ImplementationInstance!).Name)
            .ShouldBe(
                [
                    "activate-framework-versions",
                    "cancel-ended-one-on-ones",
                    "close-stipend-years",
                    "count-cycles",
                    "delete-cycle-drafts",
                    "delete-expired-conversations",
                    "delete-old-retrospective-notes",
                    "empty-receipt-trash",
                    "end-reviews",
                    "forget-old-messages",
                    "open-cycles",
                    "open-reviews",
                    "prepare-digests",
                    "release-feedback",
                    "remind-of-reviews",
                ],
                ignoreOrder: true
            );
    }

    private (Job Job, JobRunner Runner) Job(Action<IServiceProvider> work) =>
        (
            new(
                "test",
                "Test",
                Hour,
                (scope, _) =>
                {
                    work(scope);
                    return Task.FromResult<Result<string>>("2 tests made.");
                }
            ),
            Runner()
        );

    private JobRunner Runner() =>
        new(
            [],
            _app.Services.GetRequiredService<IServiceScopeFactory>(),
            new(),
            _app.Clock,
            NullLogger<JobRunner>.Instance
        );

    private Task<List<JobRun>> Runs() =>
        _app.Db(db => db.Set<JobRun>().AsNoTracking().OrderBy(r => r.DueAt).ToListAsync());

    /// <summary>A database that is away the first time it is asked for.</summary>
    private sealed class AwayAtFirst(IServiceScopeFactory there) : IServiceScopeFactory
    {
        private int _asked;

        public IServiceScope CreateScope() =>
            _asked++ == 0 ? throw new InvalidOperationException("away") : there.CreateScope();
    }

    public sealed class OnSqlite() : JobRunnerTests(Provider.Sqlite);

    public sealed class OnPostgres() : JobRunnerTests(Provider.Postgres);
}
