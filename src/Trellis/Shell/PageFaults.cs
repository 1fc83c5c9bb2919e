using Microsoft.AspNetCore.Diagnostics;

namespace Trellis.Shell;

/// <summary>What people see where a page cannot be shown, or ends with a fault.</summary>
public static class PageFaults
{
    public static IApplicationBuilder UsePageFaults(this IApplicationBuilder pages) =>
        pages
            .UseExceptionHandler(
                new ExceptionHandlerOptions
                {
                    ExceptionHandlingPath = "/error",
                    CreateScopeForErrors = true,
                    StatusCodeSelector = FaultAnswer.Status,
                }
            )
            .UseStatusCodePagesWithReExecute(ShellRoutes.NotAvailable, createScopeForStatusCodePages: true)
            .Use(ReadAgain);

    /// <summary>
    /// The page that says why another is not available has no form: it is read, whatever was sent before. A form that was
    /// sent to a page which is gone ends without a word, but says that it is a page: that is taken back, so that this page
    /// is shown in its place.
    /// </summary>
    private static async Task ReadAgain(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            http.Request.Method = HttpMethods.Get;
        await next(http);
        if (http.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest } silent)
            silent.ContentType = null;
    }
}
