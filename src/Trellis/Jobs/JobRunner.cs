#pragma warning disable RS0030 // It keeps its own list of runs, before there is a viewer.
using Trellis.Accounts;

namespace Trellis.Jobs;

/// <summary>
/// Runs every job in each of its intervals, one after the other, and writes each run down. What was missed while the
/// server was stopped is made up for by one run. A run that fails is logged and recorded, and the next comes in the next
/// interval.
/// </summary>
public sealed class JobRunner(
    IEnumerable<Job> jobs,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<JobRunner> log
) : BackgroundService
{
    /// <summary>How often it looks whether a job is due.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromMinutes(1);

    /// <summary>How long the list of runs goes back.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private readonly Dictionary<string, DateTime> _seen = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        do
        {
            foreach (var job in jobs)
                await RunWhenDue(job, stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>
    /// Runs a job unless it has run in this interval, here or on another server. A run that cannot even be begun, because
    /// the database is away, is tried again at the next look.
    /// </summary>
    public async Task RunWhenDue(Job job, CancellationToken ct)
    {
        var due = job.DueAt(clock.UtcNow());
        if (_seen.TryGetValue(job.Name, out var last) && last == due)
            return;
        try
        {
            var run = await Claim(job, due, ct);
            _seen[job.Name] = due;
            if (run is { } id)
                await Record(id, await Do(job, ct), ct);
        }
        catch (Exception e) when (!IsEnd(e, ct))
        {
            log.LogError(e, "The run of {Job} could not be written down.", job.Name);
        }
    }

    /// <summary>Adds the row of this run; null where there is one.</summary>
    private async Task<Id<JobRun>?> Claim(Job job, DateTime due, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await db.Set<JobRun>().AnyAsync(r => r.Job == job.Name && r.DueAt == due, ct))
            return null;
        var run = new JobRun
        {
            Job = job.Name,
            DueAt = due,
            StartedAt = clock.UtcNow(),
        };
        db.Add(run);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (db.IsUniqueViolation(e))
        {
            return null; // another server was quicker
        }
        return run.Id;
    }

    /// <summary>Does the work as Trellis itself. Returns what went wrong; empty where nothing did.</summary>
    private async Task<string> Do(Job job, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ViewerSource>().ActAsOperator(ct);
            await job.Run(scope.ServiceProvider, ct);
            return "";
        }
        catch (Exception e) when (!IsEnd(e, ct))
        {
            log.LogError(e, "{Job} failed. It runs again in its next interval.", job.Name);
            return e.Message;
        }
    }

    private async Task Record(Id<JobRun> id, string error, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var run = await db.Set<JobRun>().SingleAsync(r => r.Id == id, ct);
        run.EndedAt = clock.UtcNow();
        run.Error = error;
        await db.SaveChangesAsync(ct);
        var old = clock.UtcNow() - Kept;
        await db.Set<JobRun>().Where(r => r.Job == run.Job && r.DueAt < old).ExecuteDeleteAsync(ct);
    }

    private static bool IsEnd(Exception e, CancellationToken ct) =>
        e is OperationCanceledException && ct.IsCancellationRequested;
}
