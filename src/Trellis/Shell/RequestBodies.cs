using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Trellis.Shell;

/// <summary>
/// What a request carries and cannot be read is the sender's fault, and is answered as one: 400, 413 or 415, never 500.
/// The API names the field in <c>errors</c>; under the name "" stands the body as a whole.
/// </summary>
public static partial class RequestBodies
{
    /// <summary>
    /// The character sets in which a form or a JSON document may come. Files are looked into instead.
    /// </summary>
    private static readonly HashSet<string> CharacterSets = new(StringComparer.OrdinalIgnoreCase)
    {
        "utf-8",
        "us-ascii",
        "iso-8859-1",
        "utf-16",
        "utf-16le",
        "utf-16be",
    };

    /// <summary>
    /// Reads a form before anybody asks for it, so that one which cannot be read ends here, and answers for what the
    /// endpoint cannot read.
    /// </summary>
    public static IApplicationBuilder UseReadableBodies(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
                {
                    Forget(http.Request); // the page that says what went wrong
                    await next(http);
                }
                else if (http.Features.Get<IExceptionHandlerPathFeature>() is not null)
                {
                    if (await Refuses(http.Request) is not null)
                        Forget(http.Request);
                    await next(http); // the page that says what went wrong, and still has what was typed
                }
                else if (await Refuses(http.Request) is { } status)
                {
                    http.Response.StatusCode = status;
                    Forget(http.Request);
                }
                else
                {
                    try
                    {
                        await next(http);
                    }
                    catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
                    {
                        await Answer(http, bad);
                    }
                }
            }
        );

    /// <summary>Makes of it a request that opens a page: what it carried is read no more.</summary>
    private static void Forget(HttpRequest request)
    {
        (request.Method, request.ContentType) = (HttpMethods.Get, null);
        request.HttpContext.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
    }

    private static async Task<int?> Refuses(HttpRequest request)
    {
        if (string.IsNullOrEmpty(request.ContentType))
            return null;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            return StatusCodes.Status415UnsupportedMediaType;
        if (!request.HasFormContentType && !request.HasJsonContentType())
            return null;
        if (type.Charset.Length > 0 && !CharacterSets.Contains(HeaderUtilities.RemoveQuotes(type.Charset).ToString()))
            return StatusCodes.Status415UnsupportedMediaType;
        if (!request.HasFormContentType)
            return null;
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return TextJson.NeedsCleaning(form) ? StatusCodes.Status400BadRequest : null; // no browser types it
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode;
        }
        catch (InvalidDataException e)
        {
            return e.Message.Contains("limit", StringComparison.Ordinal)
                ? StatusCodes.Status413PayloadTooLarge
                : StatusCodes.Status400BadRequest;
        }
        catch (Exception e)
            when ((e is IOException or NotSupportedException or ArgumentException) && Faults.Of(e) is null)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    private static async Task Answer(HttpContext http, BadHttpRequestException bad)
    {
        var isApi = http.Request.Path.StartsWithSegments("/api");
        var isAddress = HttpMethods.IsGet(http.Request.Method) && bad.StatusCode == StatusCodes.Status400BadRequest;
        // an address with what cannot be an id leads nowhere
        http.Response.StatusCode = !isApi && isAddress ? StatusCodes.Status404NotFound : bad.StatusCode;
        if (isApi && bad.StatusCode == StatusCodes.Status400BadRequest)
            await TypedResults.ValidationProblem(Errors(bad), "This request cannot be read.").ExecuteAsync(http);
    }

    private static Dictionary<string, string[]> Errors(BadHttpRequestException bad)
    {
        if (bad.InnerException is JsonException json)
        {
            if (Missing().Match(json.Message) is { Success: true } missing)
                return Quoted()
                    .Matches(missing.Groups["names"].Value)
                    .ToDictionary(
                        m => m.Groups["name"].Value,
                        _ => new[] { "This is needed." },
                        StringComparer.Ordinal
                    );
            var field = (json.Path ?? "$").TrimStart('$').TrimStart('.');
            return new(StringComparer.Ordinal)
            {
                [field] =
                [
                    field.Length == 0
                        ? "The body is not the JSON that is asked for."
                        : "This is not of the kind that is asked for.",
                ],
            };
        }
        var name = Parameter().Match(bad.Message) is { Success: true } parameter ? parameter.Groups["name"].Value : "";
        return new(StringComparer.Ordinal)
        {
            [name] =
            [
                name.Length == 0
                    ? "The body is missing or is not what is asked for."
                    : "This is missing or not of the kind that is asked for.",
            ],
        };
    }

    [GeneratedRegex(
        @"missing required properties including: (?<names>.*)$",
        RegexOptions.Singleline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Missing();

    [GeneratedRegex("'(?<name>[^']+)'", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"arameter ""[^""]*?(?<name>\w+)"" (?:from|was not provided from (?:route|query))",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Parameter();
}
