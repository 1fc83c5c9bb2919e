namespace Trellis.Growth.Concerns;

/// <summary>What concerns register and answer.</summary>
public static class ConcernsModule
{
    public static IServiceCollection AddConcerns(this IServiceCollection services) =>
        services
            .AddActivities(typeof(ConcernActivity))
            .AddScoped<MyConcerns>()
            .AddScoped<PersonConcerns>()
            .AddScoped<ConcernView>()
            .AddScoped<WriteConcern>()
            .AddScoped<ChangeConcern>()
            .AddScoped<AnswerConcern>()
            .AddScoped<ShowConcern>();

    public static void MapConcerns(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/me/concerns",
                async (MyConcerns concerns, CancellationToken ct) => TypedResults.Ok(await concerns.Load(ct))
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/people/{id}/concerns",
                async (Id<Person> id, PersonConcerns concerns, CancellationToken ct) =>
                    (await concerns.Load(id, ct)).OrMissing("This person")
            )
            .Opens(Persona.Manager, refusals: Refusals.Access);
        api.MapPost(
                "/people/{id}/concerns",
                async (Id<Person> id, ConcernContent body, WriteConcern write, CancellationToken ct) =>
                    (await write.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Manager, refusals: Refusals.Access);
        api.MapGet(
                "/concerns/{id}",
                async (Id<Concern> id, ConcernView view, CancellationToken ct) =>
                    (await view.Load(id, ct)).OrMissing("This concern")
            )
            .Opens(Persona.Own);
        api.MapPut(
                "/concerns/{id}",
                async (Id<Concern> id, ChangeConcern.Request body, ChangeConcern change, CancellationToken ct) =>
                    (await change.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Manager, sees: Persona.Self);
        api.MapPost(
                "/concerns/{id}/answer",
                async (Id<Concern> id, AnswerConcern.Request body, AnswerConcern answer, CancellationToken ct) =>
                    (await answer.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Self, sees: Persona.Manager);
        api.MapPost(
                "/concerns/{id}/showing",
                async (Id<Concern> id, ShowConcern show, CancellationToken ct) => (await show.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Self, sees: Persona.Manager | Persona.PeopleOps);
    }

    public static void MapConcernActions(this RouteGroupBuilder actions) =>
        actions
            .MapPost(
                "/concerns/{id}/showing",
                async (Id<Concern> id, HttpContext http, ShowConcern show, CancellationToken ct) =>
                    (await show.Handle(id, ct)).ToRedirect(
                        http,
                        GrowthRoutes.Concern(id),
                        "People Ops can read the concern now."
                    )
            )
            .Opens(Persona.Self);
}
