using Trellis.Inbox;

namespace Trellis.Growth.Plans;

/// <summary>What development plans register and answer.</summary>
public static class PlansModule
{
    public static IServiceCollection AddPlans(this IServiceCollection services) =>
        services
            .AddScoped<PlanActs>()
            .AddScoped<PlanDocuments>()
            .AddScoped<DevelopmentPlan>()
            .AddScoped<PlanView>()
            .AddScoped<MyPlanData>()
            .AddScoped<StartPlan>()
            .AddScoped<ChangePlan>()
            .AddScoped<ProposePlan>()
            .AddScoped<WithdrawPlan>()
            .AddScoped<DiscardPlan>()
            .AddScoped<CommentOnPlan>()
            .AddScoped<AgreePlan>()
            .AddScoped<ITaskSource, PlanTasks>();

    public static void MapPlans(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/me/plan",
                async (DevelopmentPlan plan, Viewer me, CancellationToken ct) =>
                    (await plan.Load(me.PersonId, ct)).OrMissing("Your plan")
            )
            .Opens(Persona.SignedIn);
        api.MapPost("/me/plan", async (StartPlan start, CancellationToken ct) => (await start.Handle(ct)).ToHttp())
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/people/{id}/plan",
                async (Id<Person> id, DevelopmentPlan plan, CancellationToken ct) =>
                    (await plan.Load(id, ct)).OrMissing("This person")
            )
            .Opens(Persona.Own, refusals: Refusals.Access);
        api.MapGet(
                "/plans/{id}",
                async (Id<PdPlan> id, PlanView plan, CancellationToken ct) =>
                    (await plan.Load(id, ct)).OrMissing("This plan")
            )
            .Opens(Persona.Own);
        api.MapPut(
                "/plans/{id}",
                async (Id<PdPlan> id, ChangePlan.Request body, ChangePlan change, CancellationToken ct) =>
                    (await change.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapDelete(
                "/plans/{id}",
                async (Id<PdPlan> id, DiscardPlan discard, CancellationToken ct) =>
                    (await discard.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        MapAgreement(api);
    }

    private static void MapAgreement(IEndpointRouteBuilder api)
    {
        api.MapPost(
                "/plans/{id}/proposal",
                async (Id<PdPlan> id, ProposePlan propose, CancellationToken ct) =>
                    (await propose.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapDelete(
                "/plans/{id}/proposal",
                async (Id<PdPlan> id, WithdrawPlan withdraw, CancellationToken ct) =>
                    (await withdraw.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapPost(
                "/plans/{id}/comments",
                async (Id<PdPlan> id, CommentOnPlan.Request body, CommentOnPlan comment, CancellationToken ct) =>
                    (await comment.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Own);
        api.MapPost(
                "/plans/{id}/agreement",
                async (Id<PdPlan> id, AgreePlan.Request body, AgreePlan agree, CancellationToken ct) =>
                    (await agree.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Manager);
    }
}
