#pragma warning disable RS0030 // Runs of jobs are about nobody.
using Trellis.Jobs;

namespace Trellis.Reviews.Cycles;

/// <summary>Asks for the recurring work of cycles to be done now, in the transaction of the act that needs it.</summary>
public sealed class CycleWork(AppDb db, Viewer me, JobSignal signal)
{
    public const string Opening = "open-cycles",
        Counting = "count-cycles",
        Drafts = "delete-cycle-drafts";

    /// <summary>Adds the run, unless one is waiting. Saving is the caller's, who then says that it is there.</summary>
    public async Task Ask(string job, CancellationToken ct)
    {
        var isWaiting = await db.Set<JobRun>()
            .AnyAsync(
                r =>
                    r.Job == job
                    && (r.DueAt == me.Now || (r.EndedAt == null && (r.LeasedUntil == null || r.LeasedUntil < me.Now))),
                ct
            );
        if (!isWaiting)
            db.Add(
                new JobRun
                {
                    Job = job,
                    DueAt = me.Now,
                    StartedAt = me.Now,
                }
            );
    }

    /// <summary>Wakes the server that does it; where there is none, it is done when one starts.</summary>
    public void Wake() => signal.Raise();
}
