namespace Trellis.Reviews.Recommendations;

/// <summary>The addresses of promotions and raises.</summary>
public static class RecommendationsModule
{
    private const Persona Parties = Persona.Manager | Persona.PeopleOps;

    public static void MapRecommendations(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/recommendations/{id}",
                async (Id<Recommendation> id, RecommendationView view, CancellationToken ct) =>
                    (await view.Load(id, ct)).OrMissing("This recommendation")
            )
            .Opens(Parties, refusals: Refusals.Access);
        api.MapPost(
                "/recommendations/{id}/decision",
                async (
                    Id<Recommendation> id,
                    DecideRecommendation.Request body,
                    DecideRecommendation decide,
                    CancellationToken ct
                ) => (await decide.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps, sees: Persona.Manager, refusals: Refusals.Access);
        api.MapPut(
                "/recommendations/{id}",
                async (
                    Id<Recommendation> id,
                    WriteRecommendation.Request body,
                    RecommendAgain again,
                    CancellationToken ct
                ) => (await again.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Manager, sees: Persona.PeopleOps, refusals: Refusals.Access);
        api.MapPost(
                "/recommendations/{id}/told",
                async (Id<Recommendation> id, TellRecommendation tell, CancellationToken ct) =>
                    (await tell.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Manager, sees: Persona.PeopleOps, refusals: Refusals.Access);
        api.MapPost(
                "/recommendations/{id}/change",
                async (Id<Recommendation> id, ChangeRecommended change, CancellationToken ct) =>
                    (await change.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.PeopleOps, sees: Persona.Manager, refusals: Refusals.Access);
        api.MapPost(
                "/recommendations/{id}/withdrawal",
                async (
                    Id<Recommendation> id,
                    WithdrawRecommendation.Request body,
                    WithdrawRecommendation withdraw,
                    CancellationToken ct
                ) => (await withdraw.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Manager, sees: Persona.PeopleOps, refusals: Refusals.Access);
    }

    public static void MapRecommendationActions(this RouteGroupBuilder actions)
    {
        actions
            .MapPost(
                "/recommendations/{id}/told",
                async (Id<Recommendation> id, HttpContext http, TellRecommendation tell, CancellationToken ct) =>
                    (await tell.Handle(id, ct)).ToRedirect(
                        http,
                        ReviewRoutes.Recommendation(id),
                        "Recorded. The person reads the outcome now."
                    )
            )
            .Opens(Persona.Manager, refusals: Refusals.Access);
        actions
            .MapPost(
                "/recommendations/{id}/change",
                async (Id<Recommendation> id, HttpContext http, ChangeRecommended change, CancellationToken ct) =>
                    (await change.Handle(id, ct)).ToRedirect(http, ReviewRoutes.Recommendation(id), "Recorded as done.")
            )
            .Opens(Persona.PeopleOps, refusals: Refusals.Access);
    }
}
