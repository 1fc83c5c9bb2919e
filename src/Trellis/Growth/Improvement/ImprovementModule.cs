using Trellis.Inbox;

namespace Trellis.Growth.Improvement;

/// <summary>What improvement plans register and answer.</summary>
public static class ImprovementModule
{
    private const Persona Parties = Persona.Own | Persona.PeopleOps;

    public static IServiceCollection AddImprovement(this IServiceCollection services) =>
        services
            .AddActivities(typeof(ImprovementActivity))
            .AddScoped<ImprovementCases>()
            .AddScoped<ImprovementLevels>()
            .AddScoped<ImprovementPartners>()
            .AddScoped<ImprovementStart>()
            .AddScoped<ImprovementDraft>()
            .AddScoped<ImprovementList>()
            .AddScoped<ImprovementPlanView>()
            .AddScoped<MyImprovementData>()
            .AddScoped<StartImprovementPlan>()
            .AddScoped<ChangeImprovementPlan>()
            .AddScoped<DiscardImprovementPlan>()
            .AddScoped<StepImprovementPlan>()
            .AddScoped<ITaskSource, ImprovementTasks>();

    public static void MapImprovement(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/improvement-plans",
                async (int? page, ImprovementList list, CancellationToken ct) =>
                    TypedResults.Ok(await list.Load(page ?? 1, ct))
            )
            .Opens(Persona.SignedIn);
        api.MapPost(
                "/people/{id}/improvement-plan",
                async (
                    Id<Person> id,
                    StartImprovementPlan.Request body,
                    StartImprovementPlan start,
                    CancellationToken ct
                ) => (await start.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Manager, refusals: Refusals.Access);
        api.MapGet(
                "/improvement-plans/{id}",
                async (Id<ImprovementPlan> id, ImprovementPlanView view, CancellationToken ct) =>
                    (await view.Load(id, ct)).OrMissing("This plan")
            )
            .Opens(Parties);
        api.MapGet(
                "/improvement-plans/{id}/draft",
                async (Id<ImprovementPlan> id, ImprovementDraft draft, CancellationToken ct) =>
                    (await draft.Load(id, ct)).OrMissing("This draft")
            )
            .Opens(Persona.Manager);
        api.MapPut(
                "/improvement-plans/{id}/draft",
                async (
                    Id<ImprovementPlan> id,
                    ImprovementContent body,
                    ChangeImprovementPlan change,
                    CancellationToken ct
                ) => (await change.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Manager, sees: Persona.PeopleOps);
        api.MapDelete(
                "/improvement-plans/{id}/draft",
                async (Id<ImprovementPlan> id, DiscardImprovementPlan discard, CancellationToken ct) =>
                    (await discard.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Manager, sees: Persona.PeopleOps);
        api.MapPost(
                "/improvement-plans/{id}/steps",
                async (
                    Id<ImprovementPlan> id,
                    StepImprovementPlan.Request body,
                    StepImprovementPlan step,
                    CancellationToken ct
                ) => (await step.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Parties);
    }

    public static void MapImprovementActions(this RouteGroupBuilder actions) =>
        actions
            .MapPost(
                "/improvement-plans/{id}/draft/removal",
                async (
                    Id<ImprovementPlan> id,
                    HttpContext http,
                    DiscardImprovementPlan discard,
                    CancellationToken ct
                ) =>
                    (await discard.Handle(id, ct)).ToRedirect(
                        http,
                        GrowthRoutes.Improvements,
                        "The draft is discarded."
                    )
            )
            .Opens(Persona.Manager);
}
