using Microsoft.AspNetCore.Diagnostics;

namespace Trellis.Shell;

/// <summary>
/// Answers 503 with a sentence where what Trellis runs on does not serve: as a problem document for programs, CASE in
/// its own words; pages go on to the error page, which says the same and still has what was typed.
/// </summary>
public sealed class FaultAnswer(IHostApplicationLifetime lifetime, ILogger<FaultAnswer> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        if (Of(exception, lifetime.ApplicationStopping.IsCancellationRequested) is not { } fault)
            return false;
        httpContext.Response.Mark(fault);
        httpContext.Items[typeof(FaultAnswer)] = fault;
        var endpoint = httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint as RouteEndpoint;
        log.LogWarning(
            exception,
            "{Code}: {Method} {Route} answered 503.",
            fault.Code,
            httpContext.Request.Method,
            endpoint?.RoutePattern.RawText ?? "?" // not the address: that can be a secret
        );
        if (!httpContext.IsForPrograms() || httpContext.IsForCase())
            return false;
        await fault.ToHttp().ExecuteAsync(httpContext);
        return true;
    }

    /// <summary>The fault that this request met; null where the error is a bug.</summary>
    public static Problem.Unavailable? Met(HttpContext http) => http.Items[typeof(FaultAnswer)] as Problem.Unavailable;

    /// <summary>The status of a page that ends with an exception.</summary>
    public static int Status(Exception exception) =>
        exception is OperationCanceledException || Faults.Of(exception) is not null
            ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status500InternalServerError;

    private static Problem.Unavailable? Of(Exception exception, bool isStopping) =>
        Faults.Of(exception)
        ?? (
            exception is OperationCanceledException && isStopping
                ? new Problem.Unavailable(
                    "server.stopping",
                    "Trellis is being stopped. Nothing was saved. Try again in a minute.",
                    60
                )
                : null
        );
}
