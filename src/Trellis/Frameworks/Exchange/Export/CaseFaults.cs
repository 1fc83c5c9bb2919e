namespace Trellis.Frameworks.Exchange.Export;

/// <summary>How the CASE API says no: an <c>imsx_StatusInfo</c>, whatever the reason and wherever under /ims it happens.</summary>
public static class CaseFaults
{
    /// <summary>An answer that says no, with one of the minor codes of the standard.</summary>
    public static IResult Of(int status, string codeMinor, string description) =>
        TypedResults.Json(
            new CaseStatusInfo("failure", "error", description, CaseStatusInfo.Minor(codeMinor)),
            statusCode: status
        );

    /// <summary>Gives each answer under /ims that says no and has no body one, and each error too.</summary>
    public static IApplicationBuilder UseCaseFaults(this IApplicationBuilder app, Func<Exception, int> status) =>
        app.UseExceptionHandler(
                new ExceptionHandlerOptions { StatusCodeSelector = status, ExceptionHandler = http => Say(http) }
            )
            .UseStatusCodePages(context => Say(context.HttpContext));

    private static Task Say(HttpContext http)
    {
        var (code, why) = Meaning(http.Response.StatusCode);
        return Of(http.Response.StatusCode, code, why).ExecuteAsync(http);
    }

    /// <summary>The minor code and the words for a status that nothing more is known about.</summary>
    private static (string Code, string Why) Meaning(int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => ("invalid_selection_field", "This request cannot be read."),
            StatusCodes.Status401Unauthorized => ("unauthorised_request", "Sign in to read frameworks."),
            StatusCodes.Status404NotFound => (
                "unknownobject",
                $"There is nothing at this address. The frameworks are at {CaseApi.Root}/CFDocuments."
            ),
            StatusCodes.Status405MethodNotAllowed => (
                "forbidden",
                "Frameworks can only be read here: send GET or HEAD."
            ),
            StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable => (
                "server_busy",
                "Trellis cannot answer now. Try again in a minute."
            ),
            >= 500 => ("internal_server_error", "Something went wrong in Trellis. It is in its log."),
            _ => ("forbidden", "Trellis does not answer this request."),
        };
}
