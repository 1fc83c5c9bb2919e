namespace Trellis.Record;

/// <summary>
/// That somebody who is signed in asked for what is about another person and was refused is written down, as the
/// endpoint says (<see cref="OpensAttribute.Refusals"/>): once for each person who asked, address and hour.
/// The line names whom it was about only where the address itself does; that a request or an assessment exists is told
/// to nobody by it.
/// </summary>
public static class DeniedAccess
{
    /// <summary>Stands before the authorization, which refuses too.</summary>
    public static IApplicationBuilder UseDeniedAccess(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                await next(http);
                if (http.Response.StatusCode is not (StatusCodes.Status404NotFound or StatusCodes.Status403Forbidden))
                    return;
                if (
                    http.GetEndpoint() is not RouteEndpoint { RoutePattern.RawText: { } route } endpoint
                    || Line(endpoint) is not { } line
                )
                    return;
                if (http.RequestServices.GetRequiredService<Viewer>() is { IsSignedIn: true } me)
                    await Record(http, me, line, "/" + route.TrimStart('/'));
            }
        );

    /// <summary>The kind of line that the endpoint asks for; null where it asks for none.</summary>
    private static ActivityKind? Line(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<OpensAttribute>()?.Refusals switch
        {
            Refusals.Access => RecordActivity.AccessDenied,
            Refusals.Stipend => RecordActivity.StipendDenied,
            _ => null,
        };

    private static async Task Record(HttpContext http, Viewer me, ActivityKind line, string route)
    {
        // A scope of its own: what the refused command left in the database context of the request stays there.
        await using var scope = http.RequestServices.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        Id<Person>? about = null;
        if (
            route.Contains("/people/{", StringComparison.Ordinal)
            && Id<Person>.TryParse(http.GetRouteValue("id")?.ToString(), null, out var id)
        )
        {
            if (id == me.PersonId)
                return; // one's own record has pages of its own
            if (await db.For(me.AsTrellis()).People.AnyAsync(p => p.Id == id, default))
                about = id;
        }
        await db.RecordOnce(me, line, route, about, default);
    }
}
