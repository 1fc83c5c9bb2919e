using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Primitives;

namespace Trellis.Access;

/// <summary>Which requests that change something are taken: from a form of ours, from this site, from programs.</summary>
public static class RequestOrigins
{
    /// <summary>
    /// A form that changes something carries the token that its page was given; without it the answer is 400.
    /// </summary>
    public static RouteGroupBuilder RequireFormToken(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(
            async (context, next) =>
                await context
                    .HttpContext.RequestServices.GetRequiredService<IAntiforgery>()
                    .IsRequestValidAsync(context.HttpContext)
                    ? await next(context)
                    : TypedResults.BadRequest("This form is too old. Go back, reload the page and send it again.")
        );
        return group;
    }

    /// <summary>
    /// The API takes changes only from its own pages and from programs: a browser says where a request comes from, and
    /// other sites are refused.
    /// An older browser, which does not send <c>Sec-Fetch-Site</c>, sends <c>Origin</c> with a change.
    /// </summary>
    public static RouteGroupBuilder RefuseOtherSites(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(
            async (context, next) =>
            {
                var request = context.HttpContext.Request;
                var from = request.Headers["Sec-Fetch-Site"].ToString();
                var safe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
                var json =
                    request.HasJsonContentType()
                    || request.ContentLength is null or 0
                    || Uploads.Types.Any(t =>
                        request.ContentType?.StartsWith(t, StringComparison.OrdinalIgnoreCase) == true
                    );
                return safe || ((from.Length > 0 ? from is "same-origin" or "none" : IsOwnOrigin(request)) && json)
                    ? await next(context)
                    : TypedResults.Problem(
                        "Changes are taken from this site and from programs that send JSON or a file, not from "
                            + "other sites.",
                        statusCode: StatusCodes.Status403Forbidden
                    );
            }
        );
        return group;
    }

    /// <summary>Whether a request names no origin, as a program does, or this site as its origin.</summary>
    private static bool IsOwnOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        return StringValues.IsNullOrEmpty(origin)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}
