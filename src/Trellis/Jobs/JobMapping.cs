namespace Trellis.Jobs;

/// <summary>The runs of jobs as a table.</summary>
public static class JobMapping
{
    public static void MapJobs(ModelBuilder model) =>
        model.Entity<JobRun>(e =>
        {
            e.HasIndex(r => new { r.Job, r.DueAt }).IsUnique(); // whoever adds the row runs the job, and nobody else does
            e.Property(r => r.Job).HasMaxLength(60);
        });
}
