using Trellis.Accounts;

namespace Trellis.Jobs;

/// <summary>
/// Runs every job in each of its intervals, and when an administrator asks for it, one after the other. What was missed
/// while the server was stopped is made up for by one run. A run that fails is logged and recorded, and the next comes
/// in the next interval.
/// </summary>
public sealed class JobRunner(
    IEnumerable<Job> jobs,
    IServiceScopeFactory scopes,
    JobSignal signal,
    TimeProvider clock,
    ILogger<JobRunner> log
) : BackgroundService
{
    /// <summary>How often it looks whether a job is due.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, DateTime> _scheduled = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var job in jobs)
                await RunWhenDue(job, stoppingToken);
            try
            {
                await signal.Wait(Tick, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>
    /// Runs a job unless it has run in this interval, here or on another server, and nobody has asked for it since. A run
    /// that cannot even be begun, because the database is away, is tried again at the next look.
    /// </summary>
    public async Task RunWhenDue(Job job, CancellationToken ct)
    {
        try
        {
            var due = job.DueAt(clock.UtcNow());
            if (_scheduled.GetValueOrDefault(job.Name) != due)
                await WithLeases(leases => leases.Schedule(job.Name, due, ct));
            _scheduled[job.Name] = due;
            if (await WithLeases(leases => leases.Take(job.Name, ct)) is not { } run)
                return;
            using var held = CancellationTokenSource.CreateLinkedTokenSource(ct);
            var renewing = Renew(run, held);
            try
            {
                var outcome = await Do(job, held.Token);
                await WithLeases(leases => leases.End(run, outcome, ct));
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                await WithLeases(leases => leases.GiveBack(run));
            }
            finally
            {
                await held.CancelAsync();
                await renewing;
            }
        }
        catch (Exception e) when (!IsEnd(e, ct))
        {
            log.LogError(e, "The run of {Job} could not be written down.", job.Name);
        }
    }

    /// <summary>Holds a run while it is worked on; the work is stopped if another server has taken it.</summary>
    private async Task Renew(JobRun run, CancellationTokenSource held)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(held.Token))
                if (!await WithLeases(leases => leases.Renew(run, held.Token)))
                    await held.CancelAsync();
        }
        catch (OperationCanceledException) when (held.IsCancellationRequested) { }
        catch (Exception e) when (Faults.Of(e) is not null)
        {
            log.LogError(e, "The run of {Job} could not be held.", run.Job);
        }
    }

    /// <summary>Does the work as Trellis itself.</summary>
    private async Task<JobLeases.Outcome> Do(Job job, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ViewerSource>().ActAsOperator(ct);
            var done = await job.Run(scope.ServiceProvider, ct);
            return done.Problem is { } problem ? new("", problem.Message) : new(done.Value!, "");
        }
        catch (Exception e) when (!IsEnd(e, ct))
        {
            log.LogError(e, "{Job} failed. It runs again in its next interval.", job.Name);
            return new("", e.Message);
        }
    }

    private async Task WithLeases(Func<JobLeases, Task> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<JobLeases>());
    }

    private async Task<T> WithLeases<T>(Func<JobLeases, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<JobLeases>());
    }

    private static bool IsEnd(Exception e, CancellationToken ct) =>
        e is OperationCanceledException && ct.IsCancellationRequested;
}
