namespace Trellis.Kit;

/// <summary>
/// A stop lets requests end, and after a while ends them itself, so that each client hears what became of theirs.
/// </summary>
public static class StoppingInTime
{
    public static IApplicationBuilder UseStoppingInTime(this IApplicationBuilder app, TimeSpan grace) =>
        app.Use(
            async (http, next) =>
            {
                if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
                {
                    await next(http);
                    return;
                }
                var lifetime = http.RequestServices.GetRequiredService<IHostApplicationLifetime>();
                var client = http.RequestAborted;
                using var ends = CancellationTokenSource.CreateLinkedTokenSource(client);
                await using var stopping = lifetime.ApplicationStopping.Register(() => ends.CancelAfter(grace));
                http.RequestAborted = ends.Token;
                try
                {
                    await next(http);
                }
                finally
                {
                    http.RequestAborted = client;
                }
            }
        );
}
