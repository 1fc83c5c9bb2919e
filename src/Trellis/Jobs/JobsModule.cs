namespace Trellis.Jobs;

/// <summary>What Trellis does by itself as time passes.</summary>
public static class JobsModule
{
    /// <summary>Runs the jobs that the slices registered, while the server runs.</summary>
    public static IServiceCollection AddJobRunner(this IServiceCollection services) =>
        services.AddHostedService<JobRunner>();
}
