namespace Trellis.Jobs;

/// <summary>Work that Trellis does by itself, again and again.</summary>
/// <param name="Name">What it is called in the log, in addresses and at the command line, such as
/// <c>close-stipend-years</c>.</param>
/// <param name="Title">What it does, for whoever runs Trellis, such as "Close stipend years".</param>
/// <param name="Every">The interval. A job runs once in each, also in the one in which the server starts.</param>
/// <param name="Run">Does what is due now, in a scope of its own and as Trellis itself, and says in a sentence what that
/// was; empty where nothing was due.</param>
public sealed record Job(
    string Name,
    string Title,
    TimeSpan Every,
    Func<IServiceProvider, CancellationToken, Task<Result<string>>> Run
)
{
    /// <summary>From when the run of this moment is due.</summary>
    public DateTime DueAt(DateTime now) => new(now.Ticks - now.Ticks % Every.Ticks, DateTimeKind.Utc);
}

/// <summary>How a slice registers a job.</summary>
public static class JobExtensions
{
    /// <summary>Runs a handler in each interval. It says how many things it dealt with.</summary>
    /// <param name="result">What that number means, in a sentence; asked for a number above zero.</param>
    public static IServiceCollection AddJob<T>(
        this IServiceCollection services,
        string name,
        string title,
        TimeSpan every,
        Func<T, CancellationToken, Task<Result<int>>> run,
        Func<int, string> result
    )
        where T : notnull =>
        services.AddSingleton(
            new Job(
                name,
                title,
                every,
                async (scope, ct) =>
                {
                    var done = await run(scope.GetRequiredService<T>(), ct);
                    return done.Problem is { } problem ? problem
                        : done.Value > 0 ? result(done.Value)
                        : "";
                }
            )
        );
}
