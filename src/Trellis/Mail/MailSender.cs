using Trellis.Accounts;

namespace Trellis.Mail;

/// <summary>Sends messages while the server runs: as soon as they are saved here, and each minute for the rest.</summary>
public sealed class MailSender(IServiceScopeFactory scopes, MessageSignal signal, ILogger<MailSender> log)
    : BackgroundService
{
    /// <summary>How often it looks for messages that another process saved, or that are to be tried again.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ViewerSource>().ActAsOperator(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<SendMessages>().Handle(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(e, "Messages could not be sent. They are tried again in a minute.");
            }
            try
            {
                await signal.Wait(Look, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
