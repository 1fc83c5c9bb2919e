using Trellis.Frameworks.Versions;

namespace Trellis.Careers;

/// <summary>Positions, the paths between them, and whom a new version affects.</summary>
public static class CareersModule
{
    public static IServiceCollection AddCareers(this IServiceCollection services) =>
        services
            .AddActivities(typeof(CareerActivity))
            .AddScoped<CareerPaths>()
            .AddScoped<PossibleMoves>()
            .AddScoped<PositionList>()
            .AddScoped<PositionView>()
            .AddScoped<ReportsNear>()
            .AddScoped<ComparePositions>()
            .AddScoped<NearestPositions>()
            .AddScoped<ChooseTarget>()
            .AddScoped<IChangeImpact, AffectedPeople>();

    public static void MapCareers(this RouteGroupBuilder api)
    {
        api.MapGet(
                "/positions",
                async (string? search, PositionList list, CancellationToken ct) =>
                    TypedResults.Ok(await list.Load(search, ct))
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/positions/{slug}",
                async (string slug, PositionView view, CancellationToken ct) =>
                    (await view.Load(slug, ct)).OrMissing("This position")
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/positions/{slug}/nearest",
                async (string slug, int? top, NearestPositions nearest, CancellationToken ct) =>
                    (await nearest.Load(slug, top ?? 10, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/gap",
                async (string? from, string? to, ComparePositions compare, CancellationToken ct) =>
                    (await compare.Load(from, to, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapPut(
                "/me/targets/{slug}",
                async (string slug, ChooseTarget choose, CancellationToken ct) =>
                    (await choose.Handle(slug, true, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapDelete(
                "/me/targets/{slug}",
                async (string slug, ChooseTarget choose, CancellationToken ct) =>
                    (await choose.Handle(slug, false, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
    }

    public static void MapCareerActions(this RouteGroupBuilder actions) =>
        actions
            .MapPost(
                "/careers/{slug}/target",
                async (string slug, HttpContext http, ChooseTarget choose, CancellationToken ct) =>
                {
                    var drop = (await http.Request.ReadFormAsync(ct))["drop"] == "1";
                    return (await choose.Handle(slug, !drop, ct)).ToRedirect(
                        http,
                        CareerRoutes.Position(slug),
                        drop
                            ? "This is no longer your target."
                            : "This is your target now. My growth compares you with it."
                    );
                }
            )
            .Opens(Persona.SignedIn);
}
