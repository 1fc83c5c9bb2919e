using Trellis.Inbox;
using Trellis.Messages;

namespace Trellis.Growth.Appreciations;

/// <summary>What appreciation registers and answers.</summary>
public static class AppreciationsModule
{
    public static IServiceCollection AddAppreciations(this IServiceCollection services) =>
        services
            .AddActivities(typeof(AppreciationActivity))
            .AddMessages(typeof(AppreciationMessages))
            .AddScoped<AppreciationList>()
            .AddScoped<WriteAppreciation>()
            .AddScoped<ChangeAppreciation>()
            .AddScoped<RemoveAppreciation>()
            .AddScoped<ReactToAppreciation>()
            .AddScoped<MyAppreciationData>()
            .AddScoped<ITaskSource, AppreciationPrompt>();

    public static void MapAppreciations(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/appreciation",
                async (int? page, AppreciationList list, CancellationToken ct) =>
                    TypedResults.Ok(await list.Load(page ?? 1, ct))
            )
            .Opens(Persona.SignedIn);
        api.MapPost(
                "/appreciation",
                async (WriteAppreciation.Request body, WriteAppreciation write, CancellationToken ct) =>
                    (await write.Handle(body, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/appreciation/{id}",
                async (Id<Appreciation> id, AppreciationList list, CancellationToken ct) =>
                    (await list.Load(id, ct)).OrMissing("This appreciation")
            )
            .Opens(Persona.Own);
        api.MapPut(
                "/appreciation/{id}",
                async (
                    Id<Appreciation> id,
                    ChangeAppreciation.Request body,
                    ChangeAppreciation change,
                    CancellationToken ct
                ) => (await change.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Manager);
        api.MapDelete(
                "/appreciation/{id}",
                async (Id<Appreciation> id, RemoveAppreciation remove, CancellationToken ct) =>
                    (await remove.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Manager);
        api.MapPut(
                "/appreciation/{id}/reaction",
                async (Id<Appreciation> id, ReactToAppreciation react, CancellationToken ct) =>
                    (await react.Handle(id, thanksToo: true, ct)).ToHttp()
            )
            .Opens(Persona.Own);
        api.MapDelete(
                "/appreciation/{id}/reaction",
                async (Id<Appreciation> id, ReactToAppreciation react, CancellationToken ct) =>
                    (await react.Handle(id, thanksToo: false, ct)).ToHttp()
            )
            .Opens(Persona.Own);
    }

    public static void MapAppreciationActions(this RouteGroupBuilder actions)
    {
        actions
            .MapPost(
                "/appreciation/{id}/reaction",
                async (Id<Appreciation> id, HttpContext http, ReactToAppreciation react, CancellationToken ct) =>
                {
                    var thanksToo = (await http.Request.ReadFormAsync(ct))["undo"] != "1";
                    var reacted = await react.Handle(id, thanksToo, ct);
                    return reacted.ToRedirect(
                        http,
                        GrowthRoutes.Appreciations,
                        thanksToo ? "Your “Me too” is added." : "Your “Me too” is removed."
                    );
                }
            )
            .Opens(Persona.Own);
        actions
            .MapPost(
                "/appreciation/{id}/removal",
                async (Id<Appreciation> id, HttpContext http, RemoveAppreciation remove, CancellationToken ct) =>
                    (await remove.Handle(id, ct)).ToRedirect(
                        http,
                        GrowthRoutes.Appreciations,
                        "Your thank-you is removed."
                    )
            )
            .Opens(Persona.Manager);
    }
}
