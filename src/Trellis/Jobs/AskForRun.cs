#pragma warning disable RS0030 // Runs of jobs are about nobody.
namespace Trellis.Jobs;

/// <summary>Asks for a job to run now, also where it has run in this interval: a server takes it within a minute.</summary>
public sealed class AskForRun(AppDb db, Viewer me, IEnumerable<Job> jobs, JobSignal signal)
{
    /// <summary>The title of the job. Asking while a run is waiting changes nothing.</summary>
    public async Task<Result<Asked>> Handle(string name, CancellationToken ct)
    {
        if (!Can.RunOrganisation(me))
            return new Problem.Forbidden();
        if (jobs.FirstOrDefault(j => j.Name == name) is not { } job)
            return new Problem.Missing($"Recurring work \"{name}\"");
        var newest = await db.Set<JobRun>()
            .AsNoTracking()
            .Where(r => r.Job == name)
            .OrderByDescending(r => r.DueAt)
            .FirstOrDefaultAsync(ct);
        var state = newest?.State(me.Now);
        if (state == JobState.Running)
            return new Problem.Refused("job.running", $"{job.Title}: this is running now. Look again in a moment.");
        if (state != JobState.Waiting)
        {
            db.Add(
                new JobRun
                {
                    Job = name,
                    DueAt = me.Now,
                    StartedAt = me.Now,
                }
            );
            db.Record(me, JobActivity.AskedFor, name, detail: job.Title);
            if (await db.Save(ct) is { } problem)
                return problem;
        }
        signal.Raise();
        return new Asked(name, job.Title);
    }

    public sealed record Asked(string Name, string Title);
}
