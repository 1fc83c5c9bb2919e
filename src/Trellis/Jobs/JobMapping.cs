namespace Trellis.Jobs;

/// <summary>The runs of jobs as a table.</summary>
public static class JobMapping
{
    public static void MapJobs(ModelBuilder model) =>
        model.Entity<JobRun>(e =>
        {
            e.HasIndex(r => new { r.Job, r.DueAt }).IsUnique(); // one run of a job in an interval, whoever adds it
            e.Property(r => r.Job).HasMaxLength(60);
        });
}
