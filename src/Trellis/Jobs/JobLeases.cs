#pragma warning disable RS0030 // Runs of jobs are about nobody, and there is no viewer yet.
namespace Trellis.Jobs;

/// <summary>
/// Which run of a job is to be done now, and that one server does it: of a job only the newest run counts, because it
/// does what every earlier one would have done.
/// </summary>
public sealed class JobLeases(AppDb db, TimeProvider clock)
{
    /// <summary>How long a run is held at a time.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How often a run is taken: one that ends the server each time is left alone until its next interval.
    /// </summary>
    public const int MostAttempts = 3;

    /// <summary>How long the list of runs goes back.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>Adds the run of this interval; nothing where it is there.</summary>
    public async Task Schedule(string job, DateTime due, CancellationToken ct)
    {
        if (await db.Set<JobRun>().AnyAsync(r => r.Job == job && r.DueAt == due, ct))
            return;
        db.Add(
            new JobRun
            {
                Job = job,
                DueAt = due,
                StartedAt = due,
            }
        );
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (db.IsUniqueViolation(e))
        {
            db.ChangeTracker.Clear(); // another server was quicker
        }
    }

    /// <summary>
    /// Takes the newest run of a job; null where it has ended, another server holds it, or it was taken too often.
    /// </summary>
    public async Task<JobRun?> Take(string job, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var run = await Newest(job).AsNoTracking().FirstOrDefaultAsync(ct);
        if (run is null or { EndedAt: not null } || await Held(job, now).AnyAsync(ct))
            return null;
        if (run.Attempts >= MostAttempts)
        {
            await End(run, new Outcome("", "The server ended in the middle of it, each time."), ct);
            return null;
        }
        run.Attempts++;
        var taken = await db.Set<JobRun>()
            .Where(r => r.Id == run.Id && r.EndedAt == null && r.Attempts == run.Attempts - 1)
            .ExecuteUpdateAsync(
                r =>
                    r.SetProperty(x => x.Attempts, run.Attempts)
                        .SetProperty(x => x.StartedAt, now)
                        .SetProperty(x => x.LeasedUntil, now + Length),
                ct
            );
        return taken == 1 ? run : null;
    }

    /// <summary>Holds a run for longer; false where another server has taken it meanwhile.</summary>
    public async Task<bool> Renew(JobRun run, CancellationToken ct)
    {
        var until = clock.UtcNow() + Length;
        return await Mine(run).ExecuteUpdateAsync(r => r.SetProperty(x => x.LeasedUntil, until), ct) == 1;
    }

    /// <summary>Gives a run back whose server is being stopped: it is taken again at the next look of any.</summary>
    public Task GiveBack(JobRun run) =>
        Mine(run).ExecuteUpdateAsync(r => r.SetProperty(x => x.LeasedUntil, (DateTime?)null), CancellationToken.None);

    /// <param name="Result">What was done; empty where nothing was due.</param>
    /// <param name="Error">What went wrong; empty where nothing did.</param>
    public sealed record Outcome(string Result, string Error);

    /// <summary>Writes down how a run ended, and forgets the runs of its job that are older than they are kept.</summary>
    public async Task End(JobRun run, Outcome outcome, CancellationToken ct)
    {
        var now = clock.UtcNow();
        await Mine(run)
            .ExecuteUpdateAsync(
                r =>
                    r.SetProperty(x => x.EndedAt, now)
                        .SetProperty(x => x.LeasedUntil, (DateTime?)null)
                        .SetProperty(x => x.Result, outcome.Result)
                        .SetProperty(x => x.Error, outcome.Error),
                ct
            );
        var before = db.Set<JobRun>().Where(r => r.Job == run.Job && r.DueAt < run.DueAt && r.EndedAt == null);
        await before
            .Where(r => r.Attempts > 0)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.EndedAt, now).SetProperty(x => x.Error, Interrupted), ct);
        await before.ExecuteUpdateAsync(r => r.SetProperty(x => x.EndedAt, now), ct);
        var old = now - Kept;
        await db.Set<JobRun>().Where(r => r.Job == run.Job && r.DueAt < old).ExecuteDeleteAsync(ct);
    }

    private const string Interrupted = "The server ended in the middle of it. A later run has done its work.";

    /// <summary>The runs of a job that a server works on.</summary>
    private IQueryable<JobRun> Held(string job, DateTime now) =>
        db.Set<JobRun>().Where(r => r.Job == job && r.EndedAt == null && r.LeasedUntil > now);

    private IQueryable<JobRun> Newest(string job) =>
        db.Set<JobRun>().Where(r => r.Job == job).OrderByDescending(r => r.DueAt);

    /// <summary>The run, while nobody else has taken it.</summary>
    private IQueryable<JobRun> Mine(JobRun run) =>
        db.Set<JobRun>().Where(r => r.Id == run.Id && r.Attempts == run.Attempts && r.EndedAt == null);
}
