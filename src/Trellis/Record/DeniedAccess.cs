namespace Trellis.Record;

/// <summary>
/// That somebody who is signed in asked for what is about another person and was refused is written down: once for each
/// person who asked, address and hour.
/// The line names whom it was about only where the address itself does; that a request or an assessment exists is told
/// to nobody by it.
/// </summary>
public static class DeniedAccess
{
    /// <summary>Where what is about people begins, with and without /api before it.</summary>
    private static readonly string[] AboutPeople =
    [
        "people",
        "rounds/",
        "assessments/",
        "stipend/requests/",
        "stipend/receipts/",
        "stipend/facts/",
        "stipend/finance",
        "stipend/payments",
        "stipend/export",
        "security",
    ];

    /// <summary>Stands before the authorization, which refuses too.</summary>
    public static IApplicationBuilder UseDeniedAccess(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                await next(http);
                if (http.Response.StatusCode is not (StatusCodes.Status404NotFound or StatusCodes.Status403Forbidden))
                    return;
                if (
                    http.GetEndpoint() is not RouteEndpoint { RoutePattern.RawText: { } route }
                    || !IsAboutPeople(route)
                )
                    return;
                if (http.RequestServices.GetRequiredService<Viewer>() is { IsSignedIn: true } me)
                    await Record(http, me, "/" + route.TrimStart('/'));
            }
        );

    private static bool IsAboutPeople(string route)
    {
        var path = route.TrimStart('/');
        if (path.StartsWith("api/", StringComparison.Ordinal))
            path = path["api/".Length..];
        return AboutPeople.Any(about => path.StartsWith(about, StringComparison.Ordinal));
    }

    private static async Task Record(HttpContext http, Viewer me, string route)
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
        await db.RecordOnce(
            me,
            route.Contains("stipend", StringComparison.Ordinal)
                ? RecordActivity.StipendDenied
                : RecordActivity.AccessDenied,
            route,
            about,
            default
        );
    }
}
