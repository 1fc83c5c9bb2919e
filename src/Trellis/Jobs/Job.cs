namespace Trellis.Jobs;

/// <summary>Work that Trellis does by itself, again and again.</summary>
/// <param name="Name">What it is called in the log and in the list of runs, such as <c>close-stipend-years</c>.</param>
/// <param name="Every">The interval. A job runs once in each, also in the one in which the server starts.</param>
/// <param name="Run">Does what is due now, in a scope of its own and as Trellis itself. It may find nothing to do.</param>
public sealed record Job(string Name, TimeSpan Every, Func<IServiceProvider, CancellationToken, Task> Run)
{
    /// <summary>From when the run of this moment is due.</summary>
    public DateTime DueAt(DateTime now) => new(now.Ticks - now.Ticks % Every.Ticks, DateTimeKind.Utc);
}

/// <summary>How a slice registers a job.</summary>
public static class JobExtensions
{
    /// <summary>Runs a handler in each interval.</summary>
    public static IServiceCollection AddJob<T>(
        this IServiceCollection services,
        string name,
        TimeSpan every,
        Func<T, CancellationToken, Task> run
    )
        where T : notnull =>
        services.AddSingleton(new Job(name, every, (scope, ct) => run(scope.GetRequiredService<T>(), ct)));
}
