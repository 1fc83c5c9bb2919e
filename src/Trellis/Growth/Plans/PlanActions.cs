namespace Trellis.Growth.Plans;

/// <summary>Buttons of PD plans that are forms of their own.</summary>
public static class PlanActions
{
    public static void MapPlanActions(this RouteGroupBuilder actions)
    {
        actions
            .MapPost(
                GrowthRoutes.StartPlan,
                async (HttpContext http, StartPlan start, CancellationToken ct) =>
                    (await start.Handle(ct)).ToRedirect(
                        http,
                        GrowthRoutes.MyPlan,
                        "Your plan is started. Only you can read it until you propose it."
                    )
            )
            .Opens(Persona.SignedIn);
        actions
            .MapPost(
                "/plans/{id}/withdraw",
                async (Id<PdPlan> id, HttpContext http, WithdrawPlan withdraw, CancellationToken ct) =>
                    (await withdraw.Handle(id, ct)).ToRedirect(
                        http,
                        GrowthRoutes.MyPlan,
                        "The proposal is withdrawn. Change the plan, and propose it again."
                    )
            )
            .Opens(Persona.Self);
        actions
            .MapPost(
                "/plans/{id}/discard",
                async (Id<PdPlan> id, HttpContext http, DiscardPlan discard, CancellationToken ct) =>
                    (await discard.Handle(id, ct)).ToRedirect(
                        http,
                        GrowthRoutes.MyPlan,
                        "The draft is discarded. Your goals stay as they are."
                    )
            )
            .Opens(Persona.Self);
    }
}
