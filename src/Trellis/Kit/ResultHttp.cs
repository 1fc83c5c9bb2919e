using System.Globalization;
using System.Text.Json;

namespace Trellis.Kit;

/// <summary>
/// What a problem is called in each of the three places it can surface: the API, a page, the command line.
/// </summary>
public static class ResultHttp
{
    /// <summary>How many findings of one input the API lists; how many more there are is said.</summary>
    private const int MostFindings = 200;

    /// <summary>The HTTP status of a problem, for pages and the API alike.</summary>
    public static int Status(this Problem problem) =>
        problem switch
        {
            Problem.Missing => StatusCodes.Status404NotFound,
            Problem.Ambiguous => StatusCodes.Status400BadRequest,
            Problem.Forbidden or Problem.Unconfirmed => StatusCodes.Status403Forbidden,
            Problem.Delayed => StatusCodes.Status429TooManyRequests,
            Problem.Refused or Problem.Stale => StatusCodes.Status409Conflict,
            Problem.Unreadable => StatusCodes.Status422UnprocessableEntity,
            Problem.Unavailable => StatusCodes.Status503ServiceUnavailable,
            _ => throw new ArgumentOutOfRangeException(nameof(problem)),
        };

    /// <summary>The exit code of a problem: 2 wrong input, 3 not found, 4 not allowed, 5 refused by a rule.</summary>
    public static int ExitCode(this Problem problem) =>
        problem switch
        {
            Problem.Missing => 3,
            Problem.Ambiguous or Problem.Unreadable => 2,
            Problem.Forbidden or Problem.Unconfirmed => 4,
            _ => 5,
        };

    /// <summary>The machine-readable name of a problem; a public contract, listed in docs/api.</summary>
    public static string Code(this Problem problem) =>
        problem switch
        {
            Problem.Missing => "missing",
            Problem.Ambiguous => "ambiguous",
            Problem.Forbidden => "forbidden",
            Problem.Refused refused => refused.Code,
            Problem.Unavailable unavailable => unavailable.Code,
            Problem.Stale => "stale",
            Problem.Delayed => "session.delayed",
            Problem.Unconfirmed => "session.confirm",
            _ => "unreadable",
        };

    /// <summary>Gives an answer the status of a problem, and says when to come back where it asks to wait.</summary>
    public static void Mark(this HttpResponse answer, Problem problem)
    {
        answer.StatusCode = problem.Status();
        int? seconds = problem switch
        {
            Problem.Delayed delayed => delayed.Seconds,
            Problem.Unavailable unavailable => unavailable.RetryAfter,
            _ => null,
        };
        if (seconds is { } wait)
            answer.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
    }

    public static IResult ToHttp(this Problem problem)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = problem.Code() };
        if (problem is Problem.Missing { Suggestions: { Count: > 0 } suggestions })
            extensions["suggestions"] = suggestions;
        if (problem is Problem.Ambiguous ambiguous)
            extensions["candidates"] = ambiguous.Candidates;
        if (problem is Problem.Unreadable unreadable)
        {
            extensions["findings"] = unreadable.Findings.Take(MostFindings);
            if (unreadable.Findings.Count > MostFindings)
                extensions["more"] = unreadable.Findings.Count - MostFindings;
        }
        if (problem is Problem.Refused { Field: { } field })
            extensions["field"] = JsonNamingPolicy.CamelCase.ConvertName(field);
        return new Marked(
            problem,
            TypedResults.Problem(problem.Message, statusCode: problem.Status(), extensions: extensions)
        );
    }

    private sealed class Marked(Problem problem, IResult document) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Mark(problem);
            return document.ExecuteAsync(httpContext);
        }
    }

    /// <summary>A problem in place of an answer.</summary>
    public static Answer<T> ToHttp<T>(this Problem problem) => new(problem.ToHttp());

    public static Answer<T> ToHttp<T>(this Result<T> result) =>
        new(
            result.Problem is { } problem ? problem.ToHttp()
            : result.Value is Done ? TypedResults.NoContent()
            : TypedResults.Ok(result.Value)
        );

    /// <summary>A result of which the answer says a part.</summary>
    public static Answer<TSaid> ToHttp<T, TSaid>(this Result<T> result, Func<T, TSaid> say)
        where T : class =>
        result.Problem is { } problem
            ? problem.ToHttp<TSaid>()
            : new Answer<TSaid>(TypedResults.Ok(say(result.Value!)));

    /// <summary>A question's answer, or not found where there is nothing that the viewer may see.</summary>
    public static Answer<T> OrMissing<T>(this T? view, string what)
        where T : class => new(view is null ? new Problem.Missing(what).ToHttp() : TypedResults.Ok(view));

    /// <summary>A result of which only the success matters to the caller.</summary>
    public static Result<Done> ToDone<T>(this Result<T> result) => result.Problem is { } problem ? problem : Done.It;

    /// <summary>
    /// Ends a form that is a single button: goes on and says so, or back to where it was pressed, saying why not. What
    /// may not be seen stays not found.
    /// </summary>
    public static IResult ToRedirect<T>(this Result<T> result, HttpContext http, string go, string? say)
    {
        switch (result.Problem)
        {
            case null:
                if (say is not null)
                    Flash.Say(http, say);
                return TypedResults.Redirect(go);
            case Problem.Missing or Problem.Forbidden:
                return TypedResults.StatusCode(StatusCodes.Status404NotFound);
            case var problem:
                Flash.Refuse(http, problem.Message);
                return TypedResults.Redirect(http.Back("/"));
        }
    }

    /// <summary>Whether an answer is for a program, so that errors are problem documents and not pages.</summary>
    public static bool IsForPrograms(this HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api")
        || http.Request.Path.StartsWithSegments("/calendar")
        || http.Request.Path.StartsWithSegments("/openapi")
        || http.IsForCase();

    /// <summary>Whether an answer is in the words of the CASE standard, whose errors are no problem documents.</summary>
    public static bool IsForCase(this HttpContext http) => http.Request.Path.StartsWithSegments("/ims");

    /// <summary>
    /// The field in which a form says on which page it stands. The browser is told to name no page to anybody, so it
    /// does not name it to us.
    /// </summary>
    public const string BackField = "back";

    /// <summary>The page of this site on which a button was pressed, or another where that is not known.</summary>
    public static string Back(this HttpContext http, string otherwise) =>
        http.Request.HasFormContentType && http.Request.Form[BackField].ToString() is var page && IsOwnPage(page)
            ? page
            : otherwise;

    /// <summary>
    /// Whether a text is the path of a page of this site as a browser writes it, and nothing that it would take for
    /// another site.
    /// </summary>
    public static bool IsOwnPage(string page) =>
        page.StartsWith('/')
        && !page.StartsWith("//", StringComparison.Ordinal)
        && page.All(c => c is > ' ' and < '\x7f' and not '\\');
}
