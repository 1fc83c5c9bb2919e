using Trellis.Accounts;

namespace Trellis.Jobs;

/// <summary>
/// Work that Trellis does by itself: at the start, and again and again while it runs, each time in a scope of its own.
/// A try that fails is logged, and the next one comes as if it had not.
/// </summary>
public abstract class Periodic(TimeSpan every, IServiceScopeFactory scopes, TimeProvider clock, ILogger log)
    : BackgroundService
{
    /// <summary>Does what is due now. It may find nothing to do.</summary>
    protected abstract Task Do(IServiceProvider services, CancellationToken ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ViewerSource>().ActAsOperator(stoppingToken);
                await Do(scope.ServiceProvider, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                log.LogError(
                    e,
                    "{Work} failed. It is tried again in {Minutes} minutes.",
                    GetType().Name,
                    (int)every.TotalMinutes
                );
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
