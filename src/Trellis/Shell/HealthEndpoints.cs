namespace Trellis.Shell;

/// <summary>
/// Where a container platform, a proxy or a monitor asks. No sign-in is needed, and nothing about people or the machine
/// is said.
/// </summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods("/health/live", methods, () => TypedResults.Text("ok"))
            .AllowAnonymous()
            .WithMetadata(new NeedsNoViewer())
            .Opens(Persona.Anybody);
        app.MapMethods("/health/ready", methods, Answer)
            .AllowAnonymous()
            .WithMetadata(new NeedsNoViewer())
            .Opens(Persona.Anybody);
        app.MapMethods("/health", methods, Answer)
            .AllowAnonymous()
            .WithMetadata(new NeedsNoViewer())
            .Opens(Persona.Anybody);
    }

    private static async Task<IResult> Answer(Health health, CancellationToken ct)
    {
        var view = await health.Load(ct);
        return view.IsReady
            ? TypedResults.Text("ok")
            : TypedResults.Json(view, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
